package nl.kcc.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.kcc.infra.InfraTestResource;

class LogReaderTest {

    private static final List<String> TOPICS = List.of("long-log.v1", "short-log.v1", "no-log.v1");
    private static final int LONG = 20_000;
    private static final int SHORT = 5000;

    private static Map<String, Object> broker;

    @BeforeAll
    static void write() throws ExecutionException, InterruptedException {
        var infrastructure = new InfraTestResource();
        infrastructure.init(Map.of("database", "intake"));
        broker = Map.of("bootstrap.servers", infrastructure.start().get("kcc.kafka"));
        try (var admin = Admin.create(broker)) {
            admin.createTopics(TOPICS.subList(0, 2).stream().map(topic -> new NewTopic(topic, 1, (short) 1)).toList())
                    .all().get();
        }
        try (var producer = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < LONG; i++) {
                producer.send(new ProducerRecord<>("long-log.v1", "key", new byte[10]));
            }
            for (int i = 0; i < SHORT; i++) {
                producer.send(new ProducerRecord<>("short-log.v1", "key", new byte[500]));
            }
        }
    }

    @Test
    void everyMessageIsHandedOverOnce() {
        var offsets = new HashMap<String, List<Long>>();
        try (var reader = new LogReader(broker, TOPICS)) {
            assertThat(reader.total()).isEqualTo(LONG + SHORT);

            reader.read(messages -> messages.forEach(message -> offsets
                    .computeIfAbsent(message.topic(), _ -> new ArrayList<>()).add(message.offset())));
        }

        offsets.values().forEach(all -> assertThat(all).isSorted().doesNotHaveDuplicates());
        assertThat(offsets.get("long-log.v1")).hasSize(LONG);
        assertThat(offsets.get("short-log.v1")).hasSize(SHORT);
    }

    @Test
    void ofAllTopicsAboutTheSameShareHasBeenRead() {
        var read = new HashMap<>(Map.of("long-log.v1", 0, "short-log.v1", 0));
        var apart = new ArrayList<Double>();
        try (var reader = new LogReader(broker, TOPICS)) {
            reader.read(messages -> {
                messages.forEach(message -> read.merge(message.topic(), 1, Integer::sum));
                apart.add(Math.abs(read.get("long-log.v1") / (double) LONG - read.get("short-log.v1") / (double) SHORT));
            });
        }

        assertThat(apart).allSatisfy(share -> assertThat(share * SHORT).isLessThanOrEqualTo(3000));
    }
}
