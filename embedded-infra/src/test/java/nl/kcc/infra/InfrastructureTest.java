package nl.kcc.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Both parts on their real programs, killed and started again.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InfrastructureTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private Infrastructure infrastructure;

    @BeforeAll
    void start() {
        infrastructure = Infrastructure
                .start(new InfraSettings(folder, folder.resolve("logs"), Map.of("intake", "it's a secret"), "super", true));
    }

    @AfterAll
    void close() {
        infrastructure.close();
    }

    @Test
    void whatPostgresCommittedSurvivesKill9() throws SQLException {
        sql("create table kept (word text)");
        sql("insert into kept values ('still here')");
        var before = infrastructure.postgres().pid();

        killAndStart(infrastructure.postgres());

        assertThat(infrastructure.postgres().pid()).isNotEqualTo(before);
        assertThat(sql("select word from kept")).contains("still here");
    }

    @Test
    void commitsWaitForTheDisk() throws SQLException {
        assertThat(sql("show fsync")).contains("on");
        assertThat(sql("show synchronous_commit")).contains("on");
    }

    @Test
    void databasesArePreparedTwiceWithoutHarm() throws SQLException {
        Databases.prepare(infrastructure.superuser(), Map.of("intake", "it's a secret"));

        assertThat(sql("select current_user::text")).contains("intake");
    }

    @Test
    void whatKafkaAcknowledgedSurvivesKill9() throws Exception {
        try (var admin = Admin.create(clientSettings())) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all().get(30, TimeUnit.SECONDS);
        }
        try (var producer = new KafkaProducer<>(clientSettings(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("kept", "key", "still here")).get(30, TimeUnit.SECONDS);
        }

        killAndStart(infrastructure.broker());

        assertThat(firstRecordOf("kept")).isEqualTo("still here");
    }

    @Test
    void aTopicThatNobodyDeclaredIsNotMade() throws Exception {
        try (var consumer = new KafkaConsumer<>(clientSettings(), new StringDeserializer(), new StringDeserializer())) {
            consumer.partitionsFor("misspelt");
        }

        try (var admin = Admin.create(clientSettings())) {
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).doesNotContain("misspelt");
        }
    }

    private static void killAndStart(Part part) {
        part.kill();
        assertThat(part.isAlive()).isFalse();
        part.start();
        part.awaitReady(PATIENCE);
    }

    private Optional<String> sql(String statement) throws SQLException {
        var server = infrastructure.superuser();
        var owner = new Superuser(server.host(), server.port(), "intake", infrastructure.password("intake"));
        try (var connection = Databases.connect(owner, "intake"); var sql = connection.createStatement()) {
            if (!sql.execute(statement)) {
                return Optional.empty();
            }
            var rows = sql.getResultSet();
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    private String firstRecordOf(String topic) {
        try (var consumer = new KafkaConsumer<>(clientSettings(), new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(30)).iterator().next().value();
        }
    }

    private Map<String, Object> clientSettings() {
        return Map.of("bootstrap.servers", infrastructure.kafkaBootstrap(), "allow.auto.create.topics", "true");
    }
}
