package nl.kcc.intake.desk;

import jakarta.validation.constraints.NotNull;

import nl.kcc.intake.contact.ContactCommand;

/// `POST /v1/contacts/{id}/topic`.
record TopicRequest(
        @NotNull(message = "Geef een onderwerp op.") @Code(CodeForm.TOPIC) String topic) {

    ContactCommand command() {
        return new ContactCommand.AssignTopic(topic);
    }
}
