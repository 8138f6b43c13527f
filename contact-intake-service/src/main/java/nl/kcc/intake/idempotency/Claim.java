package nl.kcc.intake.idempotency;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// A key with the request it is used for, both as keyed hashes, and the answer to give again.
///
/// @param answer JSON
@JsonNaming(SnakeCaseStrategy.class)
public record Claim(String key, String request, String answer) {
}
