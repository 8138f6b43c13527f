package nl.kcc.routing.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import nl.kcc.events.ContactEvent;
import nl.kcc.events.RoutingEvent;
import nl.kcc.events.Topics;
import nl.kcc.outbox.EventJson;

/// Kafka as the neighbours of this service use it.
@ApplicationScoped
public class Pipe {

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new CopyOnWriteArrayList<>();

    Pipe(@ConfigProperty(name = "kcc.kafka") String broker) {
        makeIntakesTopic(broker);
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", broker, "enable.idempotence", true),
                new StringSerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", broker, "metadata.max.age.ms", 1000),
                new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static void makeIntakesTopic(String broker) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(List.of(new NewTopic(Topics.CONTACTS, 12, (short) 1))).all().get();
        } catch (InterruptedException | ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new AssertionError(e);
            }
        }
    }

    public void send(ContactEvent event) {
        String type = ContactEvent.TYPES.entrySet().stream().filter(entry -> entry.getValue().isInstance(event))
                .findFirst().orElseThrow().getKey();
        send(event.contact().contactId(), type, EventJson.write(event));
    }

    public void send(UUID contactId, String type, String json) {
        var message = new ProducerRecord<>(Topics.CONTACTS, contactId.toString(), json.getBytes(UTF_8));
        message.headers().add("ce_specversion", "1.0".getBytes(UTF_8)).add("ce_type", type.getBytes(UTF_8))
                .add("ce_id", contactId.toString().getBytes(UTF_8)).add("ce_source", "urn:test".getBytes(UTF_8));
        try {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /// Waits until that many events of the contact were published.
    public List<RoutingEvent> routing(UUID contactId, int count) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> routing(contactId), events -> events.size() >= count);
    }

    /// All events of the contact so far.
    public List<RoutingEvent> routing(UUID contactId) {
        return records(Topics.ROUTING).stream().filter(one -> one.key().equals(contactId.toString())).map(Pipe::event)
                .toList();
    }

    /// Waits until something was published of each of these contacts.
    public void routed(Collection<UUID> contactIds) {
        List<String> keys = contactIds.stream().map(UUID::toString).toList();
        await().atMost(Duration.ofSeconds(60)).until(() -> records(Topics.ROUTING).stream().map(ConsumerRecord::key)
                .collect(Collectors.toSet()).containsAll(keys));
    }

    /// All that was published on a topic so far.
    public synchronized List<ConsumerRecord<String, byte[]>> records(String topic) {
        List<TopicPartition> partitions = new ArrayList<>();
        List.of(Topics.ROUTING, Topics.TOPICS).forEach(name -> consumer.partitionsFor(name)
                .forEach(partition -> partitions.add(new TopicPartition(name, partition.partition()))));
        if (!consumer.assignment().containsAll(partitions)) {
            seen.clear();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }
        var batch = consumer.poll(Duration.ofMillis(200));
        while (!batch.isEmpty()) {
            batch.forEach(seen::add);
            batch = consumer.poll(Duration.ofMillis(50));
        }
        return seen.stream().filter(one -> one.topic().equals(topic)).toList();
    }

    private static RoutingEvent event(ConsumerRecord<String, byte[]> message) {
        try {
            String type = new String(message.headers().lastHeader("ce_type").value(), UTF_8);
            return EventJson.read(message.value(), RoutingEvent.TYPES.get(type));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(1));
        consumer.close();
    }
}
