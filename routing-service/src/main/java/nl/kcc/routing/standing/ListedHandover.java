package nl.kcc.routing.standing;

import java.time.Instant;
import java.util.UUID;

import nl.kcc.events.Channel;
import nl.kcc.events.RoutingState.Handover;

/// A hand-over with what a list shows of its contact.
///
/// @param assignment who works on it
/// @param asked null unless somebody asked again for what it is about
public record ListedHandover(UUID contactId, String municipality, Channel channel, String topic, Handover handover,
        Assignment assignment, AskedAgain asked) {

    /// From this many changes of department on, a coordinator sees to it, ping-pong or not.
    public static final int HOPS_TOO_MANY = 2;

    /// Whether it is being sent from pillar to post.
    public static boolean isWandering(Handover handover) {
        return handover.pingPong() || handover.hops() >= HOPS_TOO_MANY;
    }

    /// Chasers that joined it.
    public record AskedAgain(long times, Instant lastAt) {
    }
}
