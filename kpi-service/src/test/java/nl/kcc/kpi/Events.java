package nl.kcc.kpi;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

import nl.kcc.events.ContactEvent;
import nl.kcc.events.ContactState;
import nl.kcc.events.EncounterEvent;
import nl.kcc.events.EncounterState;
import nl.kcc.events.Manifest;
import nl.kcc.events.ManifestEvent;
import nl.kcc.events.RoutingEvent;
import nl.kcc.events.RoutingState;
import nl.kcc.events.TopicEvent;
import nl.kcc.events.TopicState;
import nl.kcc.events.Topics;
import nl.kcc.outbox.EventJson;

/// Speaks for intake and routing in tests: puts events on the real broker, as their outboxes do.
public final class Events {

    private static final String BROKER = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    private static final Producer<String, byte[]> PRODUCER = producer();

    private Events() {
    }

    public static void send(ContactState contact) {
        send(Topics.CONTACTS, contact.contactId().toString(), "nl.klantcontacten.contact-geregistreerd.v1",
                EventJson.write(new ContactEvent.ContactRegistered(contact)));
    }

    public static void send(RoutingState routing) {
        send(Topics.ROUTING, routing.contactId().toString(), "nl.klantcontacten.contact-gerouteerd.v1",
                EventJson.write(new RoutingEvent.ContactRouted(routing)));
    }

    public static void send(EncounterState encounter) {
        send(Topics.ENCOUNTERS, encounter.encounterId().toString(), "nl.klantcontacten.ontmoeting-beantwoord.v1",
                EventJson.write(new EncounterEvent.EncounterAnswered(encounter)));
    }

    public static void send(TopicState topic) {
        send(Topics.TOPICS, topic.code(), "nl.klantcontacten.onderwerp-gepubliceerd.v1",
                EventJson.write(new TopicEvent.TopicPublished(topic)));
    }

    /// @param topic one of the two of manifests
    public static void send(String topic, Manifest manifest) {
        send(topic, manifest.municipality(), "nl.klantcontacten.manifest-opgemaakt.v1",
                EventJson.write(new ManifestEvent.ManifestMade(manifest)));
    }

    /// Says for both until when they have told everything, as their watch on the log does.
    public static void toldUntil(Instant moment) {
        var note = new OffsetAndMetadata(0, moment.toString());
        try (var admin = Admin.create(Map.of("bootstrap.servers", BROKER))) {
            admin.alterConsumerGroupOffsets("told-until", Map.of(new TopicPartition(Topics.CONTACTS, 0), note,
                    new TopicPartition(Topics.ROUTING, 0), note)).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Anything, also what no service would send.
    public static void send(String topic, String key, String type, String payload) {
        var message = new ProducerRecord<>(topic, key, payload.getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_specversion", "1.0".getBytes(StandardCharsets.UTF_8))
                .add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8))
                .add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        PRODUCER.send(message);
        PRODUCER.flush();
    }

    private static Producer<String, byte[]> producer() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER))) {
            var missing = List.of(Topics.CONTACTS, Topics.ROUTING, Topics.TOPICS, Topics.ENCOUNTERS, Topics.CONTACT_MANIFESTS,
                    Topics.ENCOUNTER_MANIFESTS, Topics.ROUTING_MANIFESTS).stream()
                    .map(name -> new NewTopic(name, 12, (short) 1)).toList();
            admin.createTopics(missing).values();
        }
        return new KafkaProducer<>(Map.of("bootstrap.servers", BROKER), new StringSerializer(), new ByteArraySerializer());
    }
}
