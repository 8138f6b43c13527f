package nl.kcc.routing.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import nl.kcc.events.Channel;

/// A due moment that is still to come.
///
/// @param handoverId null while the front office answers
/// @param department null while the front office answers
/// @param rule id of the rule that decided
/// @param from when the term began
/// @param waitedUntil when the clock ran again after waiting for the citizen; null when it never stood still
/// @param left working time that was left then; null when it never stood still
record OpenPromise(UUID contactId, UUID handoverId, String municipality, Channel channel, String topic, String department,
        String rule, Instant from, Instant due, Instant waitedUntil, Duration left) {

    boolean hasWaited() {
        return left != null;
    }
}
