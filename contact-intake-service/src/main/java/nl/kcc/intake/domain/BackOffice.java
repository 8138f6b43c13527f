package nl.kcc.intake.domain;

import nl.kcc.events.ContactState;

/// What the back office has to do with a contact.
enum BackOffice {
    NEVER,
    WORKING,
    FINISHED;

    static BackOffice of(ContactState contact, RoutingFacts routing) {
        if (routing.handoverCompleted()) {
            return FINISHED;
        }
        return contact.handover() == null && routing.handedOverAt() == null ? NEVER : WORKING;
    }
}
