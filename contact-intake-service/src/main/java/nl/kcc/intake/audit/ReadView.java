package nl.kcc.intake.audit;

import java.time.Instant;

/// @param by the user who was shown the contact's text
/// @param purpose why, in that user's words, when the contact was found by looking for a person; otherwise null
public record ReadView(Instant at, String by, String purpose) {
}
