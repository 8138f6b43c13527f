package nl.kcc.events;

import java.util.Map;

/// The vocabulary of [Topics#TOPICS], written by routing-service alone.
public sealed interface TopicEvent {

    /// CloudEvents `type` of each event.
    Map<String, Class<? extends TopicEvent>> TYPES = Map.of(
            "nl.klantcontacten.onderwerp-gepubliceerd.v1", TopicPublished.class);

    /// How the entry stands now.
    TopicState topic();

    record TopicPublished(TopicState topic) implements TopicEvent {
    }
}
