package nl.kcc.intake.registration;

import java.time.Duration;
import java.util.Optional;

import nl.kcc.intake.idempotency.IdempotencyKey;

/// Who registers, and how.
///
/// @param patience how long to wait for the decisions; zero for not at all
record Caller(String user, String municipality, Optional<IdempotencyKey> key, Duration patience) {
}
