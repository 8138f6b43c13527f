package nl.kcc.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import nl.kcc.inbox.LogEnds;
import nl.kcc.inbox.LogPosition;
import nl.kcc.inbox.LogProgress;
import nl.kcc.infra.InfraTestResource;
import nl.kcc.outbox.Identifiers;

@QuarkusTest
@QuarkusTestResource(value = InfraTestResource.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class LogPositionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    LogPosition position;
    @Inject
    NotesFixture fixture;
    @Inject
    Identifiers identifiers;
    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Test
    void theEndsAreReachedOnceTheServiceHasTakenInWhatWasThere() {
        LogEnds before = now(position.ends(List.of("notes.v1")));

        fixture.send(List.of(NotesFixture.note(identifiers.next(), "one"), NotesFixture.note(identifiers.next(), "two")));

        LogEnds ends = now(position.ends(List.of("notes.v1")));
        assertThat(ends.at()).isAfter(before.at());
        assertThat(ends.beyond(before.offsets())).isEqualTo(2);
        assertThat(ends.offsets()).containsKey(new TopicPartition("notes.v1", 0));
        await().atMost(PATIENCE).until(() -> ends.areReachedBy(now(position.next(ends.offsets().keySet()))));
    }

    @Test
    void whatRetentionTookAwayIsNotWaitedFor() throws Exception {
        var partition = new TopicPartition("emptied-" + identifiers.next(), 0);
        try (Admin admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic(partition.topic(), 1, (short) 1))).all().get();
            fixture.send(List.of(new ProducerRecord<>(partition.topic(), 0, "key", new byte[1]),
                    new ProducerRecord<>(partition.topic(), 0, "key", new byte[1])));
            var taken = new LogProgress(position, List.of(partition.topic()));
            assertThat(now(taken.advance())).isEqualTo(2);
            assertThat(taken.until()).isEmpty();

            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(2))).all().get();

            assertThat(now(taken.advance())).isZero();
            assertThat(taken.until()).isPresent();
        }
    }

    @Test
    void aLogThatBeginsAnewIsNotWaitedForEither() throws Exception {
        var partition = new TopicPartition("anew-" + identifiers.next(), 0);
        var topic = List.of(new NewTopic(partition.topic(), 1, (short) 1));
        try (Admin admin = Admin.create(broker)) {
            admin.createTopics(topic).all().get();
            fixture.send(List.of(new ProducerRecord<>(partition.topic(), 0, "key", new byte[1])));
            var taken = new LogProgress(position, List.of(partition.topic()));
            now(taken.advance());
            assertThat(taken.until()).isEmpty();

            admin.deleteTopics(List.of(partition.topic())).all().get();
            await().atMost(PATIENCE).ignoreExceptions().until(() -> {
                admin.createTopics(topic).all().get();
                return true;
            });

            await().atMost(PATIENCE).ignoreExceptions().until(() -> now(taken.advance()) == 0 && taken.until().isPresent());
        }
    }

    @Test
    void topicsOfWhichOneDoesNotExistHaveNoEnds() {
        assertThat(now(position.ends(List.of("notes.v1", "nowhere.v1"))).offsets()).isEmpty();
    }

    private static <T> T now(Uni<T> asked) {
        return asked.await().atMost(PATIENCE);
    }
}
