package nl.kcc.intake.registration;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.events.ContactState;
import nl.kcc.intake.domain.RoutingFacts;
import nl.kcc.intake.domain.VisibleState;
import nl.kcc.intake.repeats.RepeatView;
import nl.kcc.intake.routingview.Decision;
import nl.kcc.intake.routingview.DecisionView;

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

    static RegisteredContact of(ContactState contact) {
        return new RegisteredContact(contact.contactId(), contact.topic(),
                VisibleState.of(contact, RoutingFacts.NONE), RepeatView.of(contact), null);
    }

    RegisteredContact with(Decision decided) {
        return new RegisteredContact(id, topic, state.given(decided.facts()), repeatOf, decided.view());
    }
}
