package nl.kcc.events;

import java.util.Map;

/// The vocabulary of [Topics#CONTACTS], written by contact-intake-service alone.
public sealed interface ContactEvent {

    /// CloudEvents `type` of each event.
    Map<String, Class<? extends ContactEvent>> TYPES = Map.of(
            "nl.klantcontacten.contact-geregistreerd.v1", ContactRegistered.class,
            "nl.klantcontacten.contact-beantwoord.v1", ContactAnswered.class,
            "nl.klantcontacten.overdracht-gevraagd.v1", HandoverRequested.class,
            "nl.klantcontacten.contact-heropend.v1", ContactReopened.class,
            "nl.klantcontacten.contact-uitgesloten.v1", ContactExcluded.class,
            "nl.klantcontacten.onderwerp-toegekend.v1", TopicAssigned.class,
            "nl.klantcontacten.burgeroordeel-gegeven.v1", CitizenVerdictGiven.class,
            "nl.klantcontacten.herhaling-herkend.v1", RepeatDetected.class,
            "nl.klantcontacten.contactstand-herhaald.v1", ContactRestated.class);

    /// How the contact stands after what happened.
    ContactState contact();

    record ContactRegistered(ContactState contact) implements ContactEvent {
    }

    record ContactAnswered(ContactState contact) implements ContactEvent {
    }

    record HandoverRequested(ContactState contact) implements ContactEvent {
    }

    record ContactReopened(ContactState contact) implements ContactEvent {
    }

    record ContactExcluded(ContactState contact) implements ContactEvent {
    }

    record TopicAssigned(ContactState contact) implements ContactEvent {
    }

    record CitizenVerdictGiven(ContactState contact) implements ContactEvent {
    }

    /// Its place in the chain of the same person's contacts changed: it repeats another, is repeated, or no longer is.
    record RepeatDetected(ContactState contact) implements ContactEvent {
    }

    /// Nothing happened: how the contact stands is told once more, for whoever missed it.
    record ContactRestated(ContactState contact) implements ContactEvent {
    }
}
