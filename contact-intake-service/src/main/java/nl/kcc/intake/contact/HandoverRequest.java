package nl.kcc.intake.contact;

import java.time.Instant;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.kcc.edge.PlainText;
import nl.kcc.events.ContactEvent;
import nl.kcc.events.ContactState;
import nl.kcc.intake.domain.Lifecycle;
import nl.kcc.intake.domain.Lifecycle.Transferable;
import nl.kcc.intake.input.Code;
import nl.kcc.intake.input.CodeForm;
import nl.kcc.intake.input.KnownReason;

/// `POST /v1/contacts/{id}/handover`.
///
/// @param department null leaves the choice to routing
/// @param note for the back office; stays here and travels in no event
record HandoverRequest(
        @Schema(description = "Redencode: NO_KNOWLEDGE, NOT_AUTHORISED, COMPLEX, NO_TIME, CITIZEN_REQUEST, OTHER of een eigen code van de organisatie.") @NotNull(message = "Geef een reden op, zoals NO_KNOWLEDGE.") @KnownReason String reason,
        @Code(CodeForm.DEPARTMENT) String department,
        @PlainText(min = 1, max = 4000) String note) implements Command {

    @Override
    public Optional<ContactEvent> on(Lifecycle contact, Instant now) {
        if (!(contact instanceof Transferable transferable)) {
            throw new MoveRefused(contact, "Dit contact is al overgedragen aan de back office.");
        }
        return Optional.of(transferable.handOver(new ContactState.HandoverRequest(reason, department, now)));
    }

    @Override
    public Optional<String> code() {
        return Optional.of(reason);
    }

    @Override
    public Optional<String> written() {
        return Optional.ofNullable(note);
    }
}
