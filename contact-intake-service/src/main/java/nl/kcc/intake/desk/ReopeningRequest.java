package nl.kcc.intake.desk;

import jakarta.validation.constraints.NotNull;

import nl.kcc.edge.PlainText;
import nl.kcc.intake.contact.ContactCommand;

/// `POST /v1/contacts/{id}/reopening`.
///
/// @param reason in the agent's own words; stays here and travels in no event
record ReopeningRequest(
        @NotNull(message = "Geef een reden op.") @PlainText(min = 1, max = 1000) String reason) {

    ContactCommand command() {
        return new ContactCommand.Reopen(reason);
    }
}
