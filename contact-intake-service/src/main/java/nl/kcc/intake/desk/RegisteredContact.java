package nl.kcc.intake.desk;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.intake.domain.VisibleState;
import nl.kcc.intake.registration.Registered;

/// A contact as the answer to its registration shows it.
///
/// @param repeatOf left out when it repeats none, as far as is known
/// @param decision left out while routing has not decided
record RegisteredContact(
        UUID id,
        @JsonInclude(JsonInclude.Include.ALWAYS) String topic,
        VisibleState state,
        RepeatView repeatOf,
        DecisionView decision) {

    static RegisteredContact of(Registered.Contact contact) {
        return new RegisteredContact(contact.id(), contact.topic(), contact.state(), RepeatView.of(contact.repeatOf()),
                DecisionView.of(contact.decision()));
    }
}
