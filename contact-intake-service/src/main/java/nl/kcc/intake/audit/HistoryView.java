package nl.kcc.intake.audit;

import java.time.Instant;

/// One step in the life of a contact.
///
/// @param action what was done
/// @param code with what outcome, reason or topic
/// @param text what was written with it
/// @param by the user who did it
public record HistoryView(long version, Instant at, Action action, String code, String text, String by) {
}
