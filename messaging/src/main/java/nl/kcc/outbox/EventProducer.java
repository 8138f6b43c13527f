package nl.kcc.outbox;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.smallrye.common.annotation.Identifier;

/// Sends a batch and returns when the broker has acknowledged all of it.
@ApplicationScoped
class EventProducer {

    /// Kafka's client, what it was acknowledged (as the offset of the next message), and the ids of the topics it writes to, as
    /// far as they are known.
    private record Line(KafkaProducer<String, byte[]> producer, Map<TopicPartition, Long> acknowledged,
            Map<String, String> topicIds) {
    }

    private final AtomicReference<Line> line = new AtomicReference<>();
    private final Map<String, Object> settings;
    private final URI source;

    EventProducer(@Identifier("default-kafka-broker") Map<String, Object> broker, OutboxConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        source = URI.create("urn:nld:oin:" + config.oin() + ":systeem:" + service);
        settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // The rows stay locked while we wait: fail soon and try again, rather than hold a transaction open.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000L);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0L);
        line.set(newLine());
    }

    private Line newLine() {
        return new Line(new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()),
                new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    void send(List<UnsentEvent> events) throws InterruptedException, ExecutionException {
        Line current = line.get();
        List<Future<RecordMetadata>> acknowledgements = events.stream()
                .map(event -> current.producer().send(event.toRecord(source)))
                .toList();
        for (Future<RecordMetadata> acknowledgement : acknowledgements) {
            RecordMetadata written = acknowledgement.get();
            current.acknowledged().merge(new TopicPartition(written.topic(), written.partition()), written.offset() + 1,
                    Math::max);
        }
    }

    /// Up to where Kafka has acknowledged, by the offset of the next message.
    Map<TopicPartition, Long> acknowledged() {
        return Map.copyOf(line.get().acknowledged());
    }

    /// Whether this is the log that it has been writing to.
    boolean writesTo(WrittenLog log) {
        return log.id().equals(line.get().topicIds().computeIfAbsent(log.topic(), _ -> log.id()));
    }

    /// With another client, for Kafka has forgotten this one: the number that it gave it may be somebody else's now, and what
    /// one of them sends would be taken for a repetition of what the other one did.
    void startAnew() {
        Line forgotten = line.getAndSet(newLine());
        forgotten.producer().close(Duration.ZERO);
    }

    @PreDestroy
    void close() {
        line.get().producer().close(Duration.ofSeconds(2));
    }
}
