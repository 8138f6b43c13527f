package nl.kcc.intake.contact;

import java.time.Instant;
import java.util.Optional;

import nl.kcc.events.ContactEvent;
import nl.kcc.intake.domain.Lifecycle;

/// Something an agent wants to do to a contact.
interface Command {

    /// What then happens; empty when the contact already is as wanted.
    ///
    /// @throws MoveRefused when the contact's situation forbids it
    Optional<ContactEvent> on(Lifecycle contact, Instant now);

    /// The outcome, reason or topic, for the audit trail.
    Optional<String> code();

    /// What was written with it, as it came in.
    default Optional<String> written() {
        return Optional.empty();
    }
}
