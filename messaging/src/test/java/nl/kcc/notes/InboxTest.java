package nl.kcc.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.inbox.ParkedMessageView;
import nl.kcc.inbox.ParkedMessages;
import nl.kcc.inbox.Replay;
import nl.kcc.inbox.StillUnusable;
import nl.kcc.infra.InfraTestResource;
import nl.kcc.outbox.Identifiers;

@QuarkusTest
@QuarkusTestResource(value = InfraTestResource.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class InboxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Identifiers identifiers;
    @Inject
    NotesFixture fixture;
    @Inject
    ParkedMessages parked;
    @Inject
    Replay replay;

    @Test
    void everyKindOfPoisonIsParkedAndNothingGoodIsHeldUp() {
        List<UUID> good = IntStream.range(0, 20).mapToObj(_ -> identifiers.next()).toList();
        UUID refused = identifiers.next();
        UUID withNul = identifiers.next();
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        good.subList(0, 10).forEach(id -> messages.add(NotesFixture.note(id, "fine")));
        messages.add(NotesFixture.message(NoteWritten.TYPE, "{\"id\":"));
        messages.add(NotesFixture.message(NoteWritten.TYPE, "null"));
        messages.add(NotesFixture.message(NoteWritten.TYPE, null));
        messages.add(NotesFixture.message(NoteWritten.TYPE, "{\"text\":\"no id\"}"));
        messages.add(NotesFixture.message("nl.notes.note-burnt.v1", "{\"id\":\"%s\"}".formatted(identifiers.next())));
        messages.add(new ProducerRecord<>("notes.v1", 0, "key", "no headers".getBytes(StandardCharsets.UTF_8)));
        messages.add(NotesFixture.note(refused, "refused"));
        messages.add(NotesFixture.note(withNul, "a\\u0000b"));
        good.subList(10, 20).forEach(id -> messages.add(NotesFixture.note(id, "fine")));
        long parkedBefore = fixture.count("parked_message");

        fixture.send(messages);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(good)
                .allSatisfy(id -> assertThat(fixture.count("note where id = '" + id + "'")).isEqualTo(1)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fixture.count("parked_message") - parkedBefore).isEqualTo(8));
        assertThat(fixture.rows("select reason, count(*) from parked_message group by reason order by reason").stream()
                .map(row -> row.getString(0) + " " + row.getLong(1)))
                .contains("FLAWED 1", "NOT_APPLICABLE 2", "UNKNOWN_TYPE 1", "UNREADABLE 4");
        assertThat(fixture.count("note where id in ('" + refused + "', '" + withNul + "')")).isZero();
    }

    @Test
    void aParkedMessageIsReplayedOnceItsCauseIsMended() {
        UUID id = identifiers.next();
        fixture.asOwner("alter table note add constraint no_ink check (text <> 'ink') not valid");
        fixture.send(List.of(NotesFixture.note(id, "ink")));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(parkedWith(id)).hasSize(1));
        UUID row = parkedWith(id).getFirst().getUUID("id");

        assertThatThrownBy(() -> replayed(row)).isInstanceOf(StillUnusable.class);
        assertThat(parkedWith(id)).hasSize(1);
        assertThat(newest(new UUID(-1, -1))).startsWith(row);
        assertThat(newest(row)).doesNotContain(row);

        fixture.asOwner("alter table note drop constraint no_ink");
        assertThat(replayed(row)).isTrue();

        assertThat(parkedWith(id)).isEmpty();
        assertThat(fixture.count("note where id = '" + id + "'")).isEqualTo(1);
        assertThat(replayed(row)).isFalse();
    }

    private boolean replayed(UUID row) {
        return replay.replay(row).await().atMost(PATIENCE);
    }

    private List<UUID> newest(UUID before) {
        return onAContext(() -> parked.list(before, 0, 10)).stream().map(ParkedMessageView::id).toList();
    }

    private static <T> T onAContext(Supplier<Uni<T>> step) {
        try {
            return VertxContextSupport.subscribeAndAwait(step);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    private List<Row> parkedWith(UUID id) {
        return fixture.rows("select id from parked_message where position('" + id
                + "' in convert_from(value, 'UTF8')) > 0");
    }
}
