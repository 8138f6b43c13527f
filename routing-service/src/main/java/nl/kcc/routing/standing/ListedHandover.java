package nl.kcc.routing.standing;

import java.time.Instant;
import java.util.UUID;

import nl.kcc.events.Channel;
import nl.kcc.events.RoutingState.Handover;

/// A hand-over with what a list shows of its contact.
///
/// @param asked null unless somebody asked again for what it is about
public record ListedHandover(UUID contactId, String municipality, Channel channel, String topic, Handover handover,
        AskedAgain asked) {

    /// Chasers that joined it.
    public record AskedAgain(long times, Instant lastAt) {
    }
}
