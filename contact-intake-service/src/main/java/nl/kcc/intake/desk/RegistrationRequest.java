package nl.kcc.intake.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import nl.kcc.edge.PlainText;
import nl.kcc.events.Channel;
import nl.kcc.intake.registration.InteractionSource;
import nl.kcc.intake.registration.NewInteraction;

/// `POST /v1/contacts`: an interaction with its questions.
///
/// @param municipality CBS code; may be left out where there is only one
/// @param occurredAt when the citizen asked; now when left out
/// @param person null for an anonymous contact
/// @param encounter the `callId` or `visitId` of the call or visit it came by; null when it is not known
record RegistrationRequest(
        String municipality,
        @NotNull(message = "Kies een kanaal: PHONE, COUNTER, EMAIL of WEB.") Channel channel,
        Instant occurredAt,
        @Valid PersonRequest person,
        @NotNull(message = RegistrationProblems.QUESTIONS) @Size(min = 1, max = NewInteraction.MOST_QUESTIONS, message = RegistrationProblems.QUESTIONS) List<@NotNull(message = "Deze vraag is leeg.") @Valid QuestionRequest> questions,
        @PlainText(min = 1, max = 200, multiline = false, masked = false) String encounter) {

    /// @param about the municipality that is meant
    NewInteraction interaction(InteractionSource source, String about) {
        return new NewInteraction(source, about, channel, occurredAt, Optional.ofNullable(person).map(PersonRequest::asker),
                questions.stream().map(QuestionRequest::question).toList(), Optional.ofNullable(encounter));
    }
}
