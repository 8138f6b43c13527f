package nl.kcc.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// A log full of contacts, as intake and routing write it: one event of each about every contact, and one in seven
/// answered later.
record FilledLog(String broker) {
    private static final String CONTACTS = "kcc.contacts.v1";
    private static final String ROUTING = "kcc.routing.v1";
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    /// A million contacts is what twelve average municipalities get in a year.
    private static final int MUNICIPALITIES = 12;
    private static final List<String> CHANNELS = List.of("PHONE", "PHONE", "PHONE", "COUNTER", "EMAIL", "WEB");

    /// @return how many events were written
    long write(int contacts) {
        var random = new Random(4);
        long events = 0;
        var settings = Map.<String, Object> of("bootstrap.servers", broker, "linger.ms", 20, "batch.size", 200_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < contacts; i++) {
                var id = new UUID(0x0195_0000_0000_7000L + ((long) i << 16),
                        random.nextLong() & 0x3fff_ffff_ffff_ffffL | 1L << 63);
                var at = START.plusMillis(i * Duration.ofDays(365).toMillis() / contacts);
                boolean later = random.nextInt(7) == 0;
                producer.send(event(CONTACTS, id, "contact-geregistreerd", contact(id, 1, at, !later, new Random(i))));
                producer.send(event(ROUTING, id, "contact-gerouteerd", routing(id, at, random.nextInt(5) == 0)));
                events += 2;
                if (later) {
                    producer.send(event(CONTACTS, id, "contact-beantwoord", contact(id, 2, at, true, new Random(i))));
                    events++;
                }
            }
        }
        return events;
    }

    /// Reads all of it, and does nothing with it.
    double bareConsumerPerSecond() {
        var settings = Map.<String, Object> of("bootstrap.servers", broker, "max.poll.records", 4000,
                "max.partition.fetch.bytes", 2 << 20);
        long start = System.nanoTime();
        long read = 0;
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = List.of(CONTACTS, ROUTING).stream().flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long total = consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
            while (read < total) {
                read += consumer.poll(Duration.ofMillis(100)).count();
            }
        }
        return read / ((System.nanoTime() - start) / 1e9);
    }

    /// As if the service had read all of it: what it has forgotten since, only a rebuild brings back.
    void markAsRead(String group) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            var ends = new HashMap<TopicPartition, OffsetSpec>();
            for (var topic : admin.describeTopics(List.of(CONTACTS, ROUTING)).allTopicNames().get().values()) {
                topic.partitions().forEach(
                        partition -> ends.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
            }
            var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
            admin.listOffsets(ends).all().get()
                    .forEach((partition, end) -> offsets.put(partition, new OffsetAndMetadata(end.offset())));
            admin.alterConsumerGroupOffsets(group, offsets).all().get();
        }
    }

    private static ProducerRecord<String, byte[]> event(String topic, UUID id, String type, String json) {
        var message = new ProducerRecord<>(topic, id.toString(), json.getBytes(UTF_8));
        message.headers().add("ce_specversion", "1.0".getBytes(UTF_8)).add("ce_id", id.toString().getBytes(UTF_8))
                .add("ce_type", ("nl.klantcontacten." + type + ".v1").getBytes(UTF_8))
                .add("ce_source", "urn:nld:oin:00000000000000000000:systeem:benchmark".getBytes(UTF_8))
                .add("ce_time", "2026-01-01T00:00:00Z".getBytes(UTF_8)).add("ce_subject", id.toString().getBytes(UTF_8))
                .add("content-type", "application/json".getBytes(UTF_8));
        return message;
    }

    private static String contact(UUID id, int version, Instant at, boolean answered, Random random) {
        var answer = answered
                ? "\"outcome\":\"ANSWERED\",\"answeredAt\":\"%1$s\",\"firstAnswerAt\":\"%1$s\"".formatted(at)
                : "";
        return """
                {"contact":{"contactId":"%s","version":%d,"interactionId":"%s","municipality":"GM%04d","channel":"%s",\
                "topic":"onderwerp-%d","occurredAt":"%s","registeredAt":"%s","answer":{%s}}}""".formatted(id, version, id,
                1 + random.nextInt(MUNICIPALITIES), CHANNELS.get(random.nextInt(CHANNELS.size())),
                (int) (97 * Math.pow(random.nextDouble(), 1.7)), at, at, answer);
    }

    private static String routing(UUID id, Instant at, boolean backOffice) {
        return """
                {"routing":{"contactId":"%s","version":1,"decision":{"destination":"%s","reason":"DIRECTLY_ANSWERABLE",\
                "explanation":"Dit onderwerp kan de frontoffice direct beantwoorden.","rule":"direct-beantwoordbaar",\
                "ruleSet":1,%s"decidedAt":"%s"}}}""".formatted(id, backOffice ? "BACK_OFFICE" : "FRONT_OFFICE",
                backOffice ? "\"department\":\"burgerzaken\"," : "", at);
    }
}
