package nl.kcc.inbox;

import java.util.Map;

/// All event types of one Kafka topic.
///
/// @param types CloudEvents type to the record that holds its payload
public record EventVocabulary<E>(String topic, Map<String, Class<? extends E>> types) {

    /// @throws IllegalArgumentException when the event is of no type of this topic
    public String typeOf(E event) {
        return types.entrySet().stream()
                .filter(entry -> entry.getValue().isInstance(event))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No event of " + topic + ": " + event.getClass()));
    }
}
