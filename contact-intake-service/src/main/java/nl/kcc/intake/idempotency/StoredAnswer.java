package nl.kcc.intake.idempotency;

/// The answer that was given.
///
/// @param json the answer
/// @param complete whether nothing is missing from it, so that it will be the same for ever
public record StoredAnswer(String json, boolean complete) {
}
