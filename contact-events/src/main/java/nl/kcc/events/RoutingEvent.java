package nl.kcc.events;

import java.util.Map;

/// The vocabulary of [Topics#ROUTING], written by routing-service alone.
public sealed interface RoutingEvent {

    /// CloudEvents `type` of each event.
    Map<String, Class<? extends RoutingEvent>> TYPES = Map.of(
            "nl.klantcontacten.contact-gerouteerd.v1", ContactRouted.class,
            "nl.klantcontacten.overdracht-geopend.v1", HandoverOpened.class,
            "nl.klantcontacten.overdracht-geaccepteerd.v1", HandoverAccepted.class,
            "nl.klantcontacten.overdracht-doorgezet.v1", HandoverForwarded.class,
            "nl.klantcontacten.overdracht-teruggegeven.v1", HandoverReturned.class,
            "nl.klantcontacten.overdracht-afgerond.v1", HandoverCompleted.class,
            "nl.klantcontacten.antwoordtermijn-verstreken.v1", AnswerOverdue.class,
            "nl.klantcontacten.overdrachttermijn-verstreken.v1", HandoverOverdue.class,
            "nl.klantcontacten.belofte-in-gevaar.v1", PromiseEndangered.class,
            "nl.klantcontacten.routeringsstand-herhaald.v1", RoutingRestated.class);

    /// How the contact stands for routing after what happened.
    RoutingState routing();

    /// A decision was taken, or taken again because what it rests on changed.
    record ContactRouted(RoutingState routing) implements RoutingEvent {
    }

    record HandoverOpened(RoutingState routing) implements RoutingEvent {
    }

    record HandoverAccepted(RoutingState routing) implements RoutingEvent {
    }

    record HandoverForwarded(RoutingState routing) implements RoutingEvent {
    }

    record HandoverReturned(RoutingState routing) implements RoutingEvent {
    }

    record HandoverCompleted(RoutingState routing) implements RoutingEvent {
    }

    record AnswerOverdue(RoutingState routing) implements RoutingEvent {
    }

    record HandoverOverdue(RoutingState routing) implements RoutingEvent {
    }

    /// What the citizen was promised will hardly be kept: the state says what is promised instead.
    record PromiseEndangered(RoutingState routing) implements RoutingEvent {
    }

    /// Nothing happened: how the contact stands is told once more, for whoever missed it.
    record RoutingRestated(RoutingState routing) implements RoutingEvent {
    }
}
