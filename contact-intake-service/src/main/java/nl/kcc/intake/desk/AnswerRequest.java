package nl.kcc.intake.desk;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

import nl.kcc.edge.PlainText;
import nl.kcc.events.Outcome;
import nl.kcc.intake.contact.ContactCommand;

/// `POST /v1/contacts/{id}/answer`.
///
/// @param text what the citizen was told
/// @param at when, between the question and now; now when left out
/// @param send whether the text also goes to a citizen who asked by mail or form; it does when left out
record AnswerRequest(
        @NotNull(message = "Kies een uitkomst.") Outcome outcome,
        @PlainText(min = 1, max = 4000) String text,
        Instant at,
        Boolean send) {

    ContactCommand command() {
        return new ContactCommand.Answer(outcome, text, at, !Boolean.FALSE.equals(send));
    }
}
