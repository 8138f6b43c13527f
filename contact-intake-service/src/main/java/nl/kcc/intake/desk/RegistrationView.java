package nl.kcc.intake.desk;

import java.util.List;
import java.util.UUID;

import nl.kcc.intake.registration.Registered;

/// The answer to a registration.
record RegistrationView(UUID interactionId, List<RegisteredContact> contacts) {

    static RegistrationView of(Registered registered) {
        return new RegistrationView(registered.interactionId(),
                registered.contacts().stream().map(RegisteredContact::of).toList());
    }
}
