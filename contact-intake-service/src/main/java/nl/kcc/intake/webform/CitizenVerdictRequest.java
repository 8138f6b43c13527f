package nl.kcc.intake.webform;

import jakarta.validation.constraints.NotNull;

import nl.kcc.edge.PlainText;

/// `POST /v1/web-contacts/_verdict`.
///
/// @param resolved whether the question is answered, the citizen says
record CitizenVerdictRequest(
        @NotNull(message = "Vul uw kenmerk in.") @PlainText(min = 1, max = 100, multiline = false, masked = false) String reference,
        @NotNull(message = "Vul uw e-mailadres in.") @PlainText(min = 1, max = 254, multiline = false, masked = false) String email,
        @NotNull(message = "Kies of uw vraag is beantwoord.") Boolean resolved) {

    /// Nothing of the citizen.
    @Override
    public String toString() {
        return "CitizenVerdictRequest[resolved=" + resolved + "]";
    }
}
