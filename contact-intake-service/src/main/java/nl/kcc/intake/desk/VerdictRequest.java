package nl.kcc.intake.desk;

import jakarta.validation.constraints.NotNull;

import nl.kcc.intake.contact.ContactCommand;

/// `POST /v1/contacts/{id}/verdict`.
///
/// @param resolved whether the citizen says the question is answered
record VerdictRequest(
        @NotNull(message = "Geef aan of de vraag volgens de burger is opgelost: true of false.") Boolean resolved) {

    ContactCommand command() {
        return new ContactCommand.Judge(resolved);
    }
}
