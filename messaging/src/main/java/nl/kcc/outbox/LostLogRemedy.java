package nl.kcc.outbox;

import java.time.Instant;
import java.util.Optional;

/// How a service tells everything once more after Kafka lost a topic of it. Asked again every few seconds, by each instance,
/// until it is done; what instances do at the same time must happen once.
public interface LostLogRemedy {

    /// Begins or goes on, and does not wait for the end.
    ///
    /// @return when the last of it was put into the outbox; empty until then
    Optional<Instant> tellAgain(Instant lostAt);
}
