package nl.kcc.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A record from Kafka: usable or not.
sealed interface Decoded<E> {

    ConsumerRecord<String, byte[]> source();

    record Usable<E>(ConsumerRecord<String, byte[]> source, E event) implements Decoded<E> {
    }

    record Unusable<E>(ConsumerRecord<String, byte[]> source, Reason reason, String detail) implements Decoded<E> {
    }

    /// Why a message is parked.
    enum Reason {
        /// No CloudEvent, or no JSON of the expected form.
        UNREADABLE,
        /// A type this version does not know: replay it after the upgrade.
        UNKNOWN_TYPE,
        /// Readable, but something indispensable is missing.
        FLAWED,
        /// The database refused it.
        NOT_APPLICABLE
    }
}
