package nl.kcc.outbox;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.smallrye.common.annotation.Identifier;

/// Sends a batch and returns when the broker has acknowledged all of it.
@ApplicationScoped
class EventProducer {

    private final KafkaProducer<String, byte[]> producer;
    private final URI source;

    EventProducer(@Identifier("default-kafka-broker") Map<String, Object> broker, OutboxConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        source = URI.create("urn:nld:oin:" + config.oin() + ":systeem:" + service);
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // The rows stay locked while we wait: fail soon and try again, rather than hold a transaction open.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000L);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0L);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    void send(List<UnsentEvent> events) throws InterruptedException, ExecutionException {
        List<Future<RecordMetadata>> acknowledgements = events.stream()
                .map(event -> producer.send(event.toRecord(source)))
                .toList();
        for (Future<RecordMetadata> acknowledgement : acknowledgements) {
            acknowledgement.get();
        }
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
