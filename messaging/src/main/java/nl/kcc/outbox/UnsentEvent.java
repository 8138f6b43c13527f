package nl.kcc.outbox;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;

/// A row of the outbox on its way to Kafka.
record UnsentEvent(UUID id, String topic, String key, String type, String payload, OffsetDateTime recordedAt) {

    private static final String OLDEST = "select recorded_at from outbox order by id limit 1";

    /// When the oldest of them was recorded; empty when there is none. Waits for the answer.
    static Optional<Instant> oldest(Pool pool) {
        return pool.withTransaction(look -> look.query(BackgroundWork.IN_TRANSACTION).execute()
                .chain(() -> look.query(OLDEST).execute())).await().atMost(Duration.ofSeconds(10)).stream().findFirst()
                .map(row -> row.getOffsetDateTime(0).toInstant());
    }

    static UnsentEvent of(Row row) {
        return new UnsentEvent(row.getUUID("id"), row.getString("topic"), row.getString("key"), row.getString("type"),
                row.getString("payload"), row.getOffsetDateTime("recorded_at"));
    }

    /// CloudEvents 1.0 in binary mode, with the attributes the NL GOV profile asks for.
    ProducerRecord<String, byte[]> toRecord(URI source) {
        CloudEvent event = CloudEventBuilder.v1()
                .withId(id.toString())
                .withSource(source)
                .withType(type)
                .withSubject(key)
                .withTime(recordedAt)
                .withDataContentType("application/json")
                .withData(payload.getBytes(StandardCharsets.UTF_8))
                .build();
        return KafkaMessageFactory.createWriter(topic, key).writeBinary(event);
    }
}
