package nl.kcc.intake.desk;

import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import nl.kcc.edge.PlainText;
import nl.kcc.events.ContactState;
import nl.kcc.intake.registration.InteractionSource;
import nl.kcc.intake.registration.NewInteraction;
import nl.kcc.intake.registration.NewQuestion;

/// `POST /v1/contacts/{id}/split`.
///
/// @param summary what the contact itself is about from now on; as it was when left out
/// @param questions those that become contacts of their own
record SplitRequest(
        @PlainText(min = 1, max = NewQuestion.LONGEST_SUMMARY) String summary,
        @NotNull(message = SplitRequest.QUESTIONS) @Size(min = 1, max = NewInteraction.MOST_QUESTIONS
                - 1, message = SplitRequest.QUESTIONS) List<@NotNull(message = "Deze vraag is leeg.") @Valid QuestionRequest> questions) {

    static final String QUESTIONS = "Geef 1 tot 19 vragen op.";

    /// The questions, as part of what this contact came by.
    NewInteraction more(InteractionSource source, ContactState contact) {
        return new NewInteraction(source, contact.municipality(), contact.channel(), contact.occurredAt(), Optional.empty(),
                questions.stream().map(QuestionRequest::question).toList());
    }
}
