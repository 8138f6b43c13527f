package nl.kcc.intake.audit;

import java.time.Instant;

/// @param by the user who was shown the contact's text
public record ReadView(Instant at, String by) {
}
