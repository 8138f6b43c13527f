package nl.kcc.intake.registration;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import nl.kcc.events.Channel;

/// `POST /v1/contacts`: an interaction with its questions.
///
/// @param municipality CBS code; may be left out where there is only one
/// @param occurredAt when the citizen asked; now when left out
/// @param person null for an anonymous contact
record RegistrationRequest(
        String municipality,
        @NotNull(message = "Kies een kanaal: PHONE, COUNTER, EMAIL of WEB.") Channel channel,
        Instant occurredAt,
        @Valid PersonRequest person,
        @NotNull(message = "Geef 1 tot 20 vragen op.") @Size(min = 1, max = 20, message = "Geef 1 tot 20 vragen op.") List<@NotNull(message = "Deze vraag is leeg.") @Valid QuestionRequest> questions) {
}
