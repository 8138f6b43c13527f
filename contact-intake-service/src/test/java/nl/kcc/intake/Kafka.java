package nl.kcc.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import nl.kcc.events.Topics;
import nl.kcc.outbox.EventJson;

/// Plays the other services on the broker: sends what they would send, and reads what they would read.
@Singleton
public class Kafka {

    @Inject
    @ConfigProperty(name = "kcc.kafka")
    String bootstrap;

    private final Map<String, ReadTopic> read = new HashMap<>();

    public void createTopics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            var present = admin.listTopics().names().get();
            for (String topic : List.of(Topics.ROUTING, Topics.TOPICS)) {
                if (!present.contains(topic)) {
                    admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
                }
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A CloudEvent in binary mode.
    public void send(String topic, String key, String type, byte[] value) {
        var message = new ProducerRecord<>(topic, key, value);
        message.headers().add("ce_specversion", "1.0".getBytes(UTF_8)).add("ce_type", type.getBytes(UTF_8))
                .add("ce_id", key.getBytes(UTF_8)).add("ce_source", "urn:test".getBytes(UTF_8));
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrap), new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public void send(String topic, String key, String type, Object event) {
        send(topic, key, type, EventJson.write(event).getBytes(UTF_8));
    }

    /// Everything that stands on the topic now and has this key.
    public synchronized List<ConsumerRecord<String, byte[]>> published(String topic, String key) {
        return List.copyOf(read.computeIfAbsent(topic, this::open).untilNow().getOrDefault(key, List.of()));
    }

    private ReadTopic open(String topic) {
        var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrap), new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition())).toList());
        consumer.seekToBeginning(consumer.assignment());
        return new ReadTopic(consumer, new HashMap<>());
    }

    @PreDestroy
    void close() {
        read.values().forEach(topic -> topic.consumer().close());
    }

    /// What was read of a topic, by key; it is read once, however often it is asked for.
    private record ReadTopic(KafkaConsumer<String, byte[]> consumer,
            Map<String, List<ConsumerRecord<String, byte[]>>> messages) {

        Map<String, List<ConsumerRecord<String, byte[]>>> untilNow() {
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(
                        message -> messages.computeIfAbsent(message.key(), _ -> new ArrayList<>()).add(message));
            }
            return messages;
        }
    }
}
