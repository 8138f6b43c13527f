package nl.kcc.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import nl.kcc.inbox.LogEnds;
import nl.kcc.inbox.LogPosition;
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

    @Test
    void theEndsAreReachedOnceTheServiceHasTakenInWhatWasThere() {
        LogEnds before = now(position.ends(List.of("notes.v1")));

        fixture.send(List.of(NotesFixture.note(identifiers.next(), "one"), NotesFixture.note(identifiers.next(), "two")));

        LogEnds ends = now(position.ends(List.of("notes.v1")));
        assertThat(ends.at()).isAfter(before.at());
        assertThat(ends.beyond(before.offsets())).isEqualTo(2);
        assertThat(ends.offsets()).containsKey(new TopicPartition("notes.v1", 0));
        await().atMost(PATIENCE).until(() -> ends.areReachedBy(now(position.committed())));
    }

    @Test
    void topicsOfWhichOneDoesNotExistHaveNoEnds() {
        assertThat(now(position.ends(List.of("notes.v1", "nowhere.v1"))).offsets()).isEmpty();
    }

    private static <T> T now(Uni<T> asked) {
        return asked.await().atMost(PATIENCE);
    }
}
