package nl.kcc.intake.mail.threading;

import java.util.UUID;

/// Where a mail belongs.
public sealed interface Belonging {

    /// To nothing that is known: a new contact.
    record ToNothing() implements Belonging {
    }

    /// To this contact: one of those who took part in it answers.
    record ToContact(UUID contactId) implements Belonging {
    }

    /// It answers a mail about this contact, but comes from somebody who took no part in it: a new contact that may name
    /// the old one to an agent, and shows nothing of it.
    record PerhapsToContact(UUID contactId) implements Belonging {
    }
}
