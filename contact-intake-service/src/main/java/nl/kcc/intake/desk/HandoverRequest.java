package nl.kcc.intake.desk;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.kcc.edge.PlainText;
import nl.kcc.intake.contact.ContactCommand;

/// `POST /v1/contacts/{id}/handover`.
///
/// @param department null leaves the choice to routing
/// @param note for the back office; stays here and travels in no event
record HandoverRequest(
        @Schema(description = "Redencode: NO_KNOWLEDGE, NOT_AUTHORISED, COMPLEX, NO_TIME, CITIZEN_REQUEST, OTHER of een eigen code van de organisatie.") @NotNull(message = "Geef een reden op, zoals NO_KNOWLEDGE.") @KnownReason String reason,
        @Code(CodeForm.DEPARTMENT) String department,
        @PlainText(min = 1, max = 4000) String note) {

    ContactCommand command() {
        return new ContactCommand.HandOver(reason, department, note);
    }
}
