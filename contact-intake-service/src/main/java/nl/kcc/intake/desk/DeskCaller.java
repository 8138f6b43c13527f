package nl.kcc.intake.desk;

import java.time.Duration;
import java.util.Optional;

/// Who registers, and how.
///
/// @param patience how long to wait for the decisions; zero for not at all
record DeskCaller(String user, String municipality, Optional<IdempotencyKey> key, Duration patience) {
}
