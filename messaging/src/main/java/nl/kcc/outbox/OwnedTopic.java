package nl.kcc.outbox;

/// A Kafka topic that this service alone writes: it is created when missing, and makes the relay run.
public record OwnedTopic(String name) {
}
