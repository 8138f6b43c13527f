package nl.kcc.intake.registration;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.kcc.events.ContactState;
import nl.kcc.events.RoutingState;
import nl.kcc.intake.domain.Repeat;
import nl.kcc.intake.domain.RoutingFacts;
import nl.kcc.intake.domain.VisibleState;
import nl.kcc.intake.routingview.Decision;

/// What came of an interaction. As JSON it is kept with the source's key, to give again when the same comes once more.
public record Registered(UUID interactionId, List<Contact> contacts) {

    /// A question that became a contact.
    ///
    /// @param topic null while unknown
    /// @param repeatOf null when it repeats none, as far as is known
    /// @param decision null while routing has not decided, or the source did not wait for it
    public record Contact(UUID id, String topic, VisibleState state, Repeat repeatOf, RoutingState.Decision decision) {

        private static Contact of(ContactState contact) {
            return new Contact(contact.contactId(), contact.topic(), VisibleState.of(contact, RoutingFacts.NONE),
                    Repeat.of(contact), null);
        }

        private Contact with(Decision decided) {
            return new Contact(id, topic, state.given(decided.facts()), repeatOf, decided.decision());
        }
    }

    static Registered of(RegisteredInteraction registration) {
        return new Registered(registration.interactionId(), registration.contacts().stream().map(Contact::of).toList());
    }

    /// The same, once this is decided about some of the contacts.
    public Registered with(Map<UUID, Decision> decisions) {
        return new Registered(interactionId, contacts.stream()
                .map(contact -> decisions.containsKey(contact.id()) ? contact.with(decisions.get(contact.id())) : contact)
                .toList());
    }

    public List<UUID> contactIds() {
        return contacts.stream().map(Contact::id).toList();
    }

    /// Whether nothing is missing, so that it is the same for ever.
    public boolean isDecided() {
        return contacts.stream().allMatch(contact -> contact.decision() != null);
    }
}
