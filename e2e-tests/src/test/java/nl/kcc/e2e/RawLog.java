package nl.kcc.e2e;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Writes to the log behind the services' backs.
record RawLog(Kcc kcc) {
    static final String KEY = "0195d1f8-7b1a-7c3e-9d52-3f0a5b1c2d4e";

    void send(String topic, Map<String, String> headers, String value) throws ExecutionException, InterruptedException {
        var settings = new HashMap<String, Object>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kcc.product().infrastructure().kafkaBootstrap());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var message = new ProducerRecord<>(topic, KEY, value.getBytes(StandardCharsets.UTF_8));
            headers.forEach((name, content) -> message.headers().add(name, content.getBytes(StandardCharsets.UTF_8)));
            producer.send(message).get();
        }
    }

    static Map<String, String> headers(String type) {
        return Map.of("ce_specversion", "1.0", "ce_id", KEY, "ce_type", type, "ce_subject", KEY,
                "ce_source", "urn:nld:oin:00000000000000000000:systeem:contact-intake-service",
                "ce_time", "2026-11-20T08:14:05Z", "content-type", "application/json");
    }
}
