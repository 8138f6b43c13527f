package nl.kcc.notes;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

import io.smallrye.common.annotation.Identifier;
import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.outbox.BackgroundWork;

/// Looks at the database and the topic from outside.
@ApplicationScoped
public class NotesFixture {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PGSimpleDataSource owner = new PGSimpleDataSource();
    private final BackgroundWork work;
    private final Map<String, Object> broker;

    NotesFixture(BackgroundWork work, @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "kcc.database.owner") String user,
            @ConfigProperty(name = "kcc.database.owner-password") String password) {
        owner.setURL(url);
        owner.setUser(user);
        owner.setPassword(password);
        this.work = work;
        this.broker = broker;
    }

    public List<Row> rows(String sql) {
        return work.sql(transaction -> transaction.query(sql).execute()).await().atMost(PATIENCE).stream().toList();
    }

    public void asOwner(String sql) {
        try (var connection = owner.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long count(String fromWhere) {
        return rows("select count(*) from " + fromWhere).getFirst().getLong(0);
    }

    /// Sends one batch, so that what is good and what is bad meet in the same transaction.
    public void send(List<ProducerRecord<String, byte[]>> messages) {
        try (var producer = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            messages.forEach(producer::send);
        }
    }

    public static ProducerRecord<String, byte[]> message(String type, String body) {
        var message = new ProducerRecord<>("notes.v1", 0, "key",
                body == null ? null : body.getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_specversion", "1.0".getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        return message;
    }

    public static ProducerRecord<String, byte[]> note(UUID id, String text) {
        return message(NoteWritten.TYPE, "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(id, text));
    }

    /// Everything that was ever sent.
    public List<ConsumerRecord<String, byte[]>> sent() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor("notes.v1").stream()
                    .map(p -> new org.apache.kafka.common.TopicPartition(p.topic(), p.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }
}
