package nl.kcc.intake.domain;

import nl.kcc.events.ContactEvent;
import nl.kcc.events.ContactEvent.CitizenVerdictGiven;
import nl.kcc.events.ContactEvent.ContactAnswered;
import nl.kcc.events.ContactEvent.ContactExcluded;
import nl.kcc.events.ContactEvent.ContactRegistered;
import nl.kcc.events.ContactEvent.ContactReopened;
import nl.kcc.events.ContactEvent.ContactRestated;
import nl.kcc.events.ContactEvent.HandoverRequested;
import nl.kcc.events.ContactEvent.RepeatDetected;
import nl.kcc.events.ContactEvent.TopicAssigned;
import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.Chain;

/// Gives a contact, and the event about it, its place in the chain. No new version: the place belongs to what happened.
public final class Placed {

    private Placed() {
    }

    /// @param chain null when nobody is known to have asked
    public static ContactState contact(ContactState contact, Chain chain) {
        return new ContactState(contact.contactId(), contact.version(), contact.interactionId(), contact.municipality(),
                contact.channel(), contact.topic(), contact.occurredAt(), contact.registeredAt(), contact.outcome(),
                contact.answeredAt(), contact.firstAnswerAt(), contact.handover(), contact.reopenedAt(),
                contact.exclusion(), contact.resolved(), chain, contact.answeredAgainAt());
    }

    /// @param chain null when nobody is known to have asked
    public static ContactEvent event(ContactEvent event, Chain chain) {
        ContactState contact = contact(event.contact(), chain);
        return switch (event) {
            case ContactRegistered _ -> new ContactRegistered(contact);
            case ContactAnswered _ -> new ContactAnswered(contact);
            case HandoverRequested _ -> new HandoverRequested(contact);
            case ContactReopened _ -> new ContactReopened(contact);
            case ContactExcluded _ -> new ContactExcluded(contact);
            case TopicAssigned _ -> new TopicAssigned(contact);
            case CitizenVerdictGiven _ -> new CitizenVerdictGiven(contact);
            case RepeatDetected _ -> new RepeatDetected(contact);
            case ContactRestated _ -> new ContactRestated(contact);
        };
    }
}
