package nl.kcc.intake.desk;

import jakarta.validation.constraints.NotNull;

import nl.kcc.events.Exclusion;
import nl.kcc.intake.contact.ContactCommand;

/// `POST /v1/contacts/{id}/exclusion`.
record ExclusionRequest(@NotNull(message = "Kies een reden.") Exclusion reason) {

    ContactCommand command() {
        return new ContactCommand.Exclude(reason);
    }
}
