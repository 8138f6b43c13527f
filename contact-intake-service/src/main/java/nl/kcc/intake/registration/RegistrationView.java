package nl.kcc.intake.registration;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.kcc.intake.routingview.Decision;

/// The answer to a registration.
record RegistrationView(UUID interactionId, List<RegisteredContact> contacts) {

    static RegistrationView of(Registration registration) {
        return new RegistrationView(registration.interactionId(),
                registration.contacts().stream().map(RegisteredContact::of).toList());
    }

    RegistrationView with(Map<UUID, Decision> decisions) {
        return new RegistrationView(interactionId, contacts.stream()
                .map(contact -> decisions.containsKey(contact.id()) ? contact.with(decisions.get(contact.id())) : contact)
                .toList());
    }

    List<UUID> contactIds() {
        return contacts.stream().map(RegisteredContact::id).toList();
    }

    boolean hasAllDecisions() {
        return contacts.stream().allMatch(contact -> contact.decision() != null);
    }
}
