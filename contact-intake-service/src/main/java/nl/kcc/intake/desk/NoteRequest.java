package nl.kcc.intake.desk;

import jakarta.validation.constraints.NotNull;

import nl.kcc.edge.PlainText;

/// `POST /v1/contacts/{id}/notes`: something to write down, by the front office or by the department that has the work.
record NoteRequest(@NotNull(message = "Schrijf iets op.") @PlainText(min = 1, max = 4000) String text) {
}
