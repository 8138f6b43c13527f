package nl.kcc.events;

import java.util.Map;

/// The vocabulary of [Topics#ENCOUNTERS], written by contact-intake-service alone. Where several things became known at once,
/// the type tells the last of them.
public sealed interface EncounterEvent {

    /// CloudEvents `type` of each event.
    Map<String, Class<? extends EncounterEvent>> TYPES = Map.of(
            "nl.klantcontacten.ontmoeting-begonnen.v1", EncounterBegan.class,
            "nl.klantcontacten.ontmoeting-beantwoord.v1", EncounterAnswered.class,
            "nl.klantcontacten.ontmoeting-doorverbonden.v1", EncounterTransferred.class,
            "nl.klantcontacten.ontmoeting-beeindigd.v1", EncounterEnded.class,
            "nl.klantcontacten.ontmoeting-vastgelegd.v1", EncounterRegistered.class,
            "nl.klantcontacten.ontmoetingstand-herhaald.v1", EncounterRestated.class);

    /// How the call or visit stands after what happened.
    EncounterState encounter();

    /// It rang, or a ticket was taken or called; also when another such moment of it becomes known.
    record EncounterBegan(EncounterState encounter) implements EncounterEvent {
    }

    /// Somebody answered, or the visitor is served.
    record EncounterAnswered(EncounterState encounter) implements EncounterEvent {
    }

    /// It was passed on.
    record EncounterTransferred(EncounterState encounter) implements EncounterEvent {
    }

    /// It is over, with or without an answer.
    record EncounterEnded(EncounterState encounter) implements EncounterEvent {
    }

    /// A contact was registered that names it.
    record EncounterRegistered(EncounterState encounter) implements EncounterEvent {
    }

    /// Nothing happened: how it stands is told once more, for whoever missed it.
    record EncounterRestated(EncounterState encounter) implements EncounterEvent {
    }
}
