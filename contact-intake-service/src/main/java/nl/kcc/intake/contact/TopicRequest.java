package nl.kcc.intake.contact;

import java.time.Instant;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;

import nl.kcc.events.ContactEvent;
import nl.kcc.intake.domain.Lifecycle;
import nl.kcc.intake.domain.Lifecycle.Counting;
import nl.kcc.intake.input.Code;
import nl.kcc.intake.input.CodeForm;

/// `POST /v1/contacts/{id}/topic`.
record TopicRequest(
        @NotNull(message = "Geef een onderwerp op.") @Code(CodeForm.TOPIC) String topic) implements Command {

    @Override
    public Optional<ContactEvent> on(Lifecycle contact, Instant now) {
        if (!(contact instanceof Counting counting)) {
            throw new MoveRefused(contact, "Het onderwerp kan niet meer worden gewijzigd.");
        }
        return topic.equals(contact.state().topic()) ? Optional.empty() : Optional.of(counting.assignTopic(topic));
    }

    @Override
    public Optional<String> code() {
        return Optional.of(topic);
    }
}
