package nl.kcc.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.vertx.RunOnVertxContext;
import io.quarkus.test.vertx.UniAsserter;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.infra.InfraTestResource;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.outbox.Identifiers;
import nl.kcc.outbox.NewEvent;
import nl.kcc.outbox.Outbox;

@QuarkusTest
@QuarkusTestResource(value = InfraTestResource.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class OutboxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Outbox outbox;
    @Inject
    BackgroundWork work;
    @Inject
    Pool pool;
    @Inject
    Mutiny.SessionFactory sessions;
    @Inject
    Identifiers identifiers;
    @Inject
    NotesFixture fixture;

    @Test
    void aCommittedEventReachesKafkaAsACloudEvent() {
        UUID id = identifiers.next();

        work.sql(transaction -> outbox.append(transaction, List.of(written(id)))).await().atMost(PATIENCE);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sentAbout(id)).hasSize(1));
        ConsumerRecord<String, byte[]> sent = sentAbout(id).getFirst();
        Map<String, String> headers = new HashMap<>();
        sent.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        assertThat(headers).containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", NoteWritten.TYPE)
                .containsEntry("ce_source", "urn:nld:oin:00000000000000000000:systeem:notes-service")
                .containsEntry("ce_subject", id.toString())
                .containsEntry("content-type", "application/json");
        assertThat(UUID.fromString(headers.get("ce_id")).version()).isEqualTo(7);
        assertThat(OffsetDateTime.parse(headers.get("ce_time")).getOffset().getTotalSeconds()).isZero();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(fixture.count("outbox")).isZero());
    }

    @Test
    void anEventOfATransactionThatFailsIsNeverSent() {
        UUID never = identifiers.next();
        UUID after = identifiers.next();

        assertThatThrownBy(() -> work.sql(transaction -> outbox.append(transaction, List.of(written(never)))
                .chain(() -> Uni.createFrom().failure(new IllegalStateException("changed my mind"))))
                .await().atMost(PATIENCE)).hasMessage("changed my mind");
        work.sql(transaction -> outbox.append(transaction, List.of(written(after)))).await().atMost(PATIENCE);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sentAbout(after)).hasSize(1));
        assertThat(sentAbout(never)).isEmpty();
    }

    @Test
    void withoutATransactionNothingIsStored() {
        UUID id = identifiers.next();

        assertThatThrownBy(() -> pool.withConnection(connection -> outbox.append(connection, List.of(written(id))))
                .await().atMost(PATIENCE)).isInstanceOf(IllegalStateException.class);

        assertThat(sentAbout(id)).isEmpty();
        assertThat(fixture.count("outbox where key = '" + id + "'")).isZero();
    }

    @Test
    @RunOnVertxContext
    void aSessionAppendsTooButOnlyInATransaction(UniAsserter asserter) {
        UUID id = identifiers.next();
        asserter.assertFailedWith(() -> sessions.withSession(session -> outbox.append(session, List.of(written(id)))),
                IllegalStateException.class);
        asserter.execute(() -> work.session(session -> outbox.append(session, List.of(written(id)))));
        asserter.execute(() -> Uni.createFrom().voidItem().emitOn(io.smallrye.mutiny.infrastructure.Infrastructure
                .getDefaultWorkerPool()).invoke(
                        () -> await().atMost(PATIENCE)
                                .untilAsserted(() -> assertThat(sentAbout(id)).hasSize(1))));
    }

    @Test
    void whoHangsUpDoesNotCancelTheTransaction() throws InterruptedException {
        UUID id = identifiers.next();
        var begun = new CountDownLatch(1);

        var client = work.sql(transaction -> transaction.query("select pg_sleep(0.3)").execute()
                .invoke(begun::countDown)
                .chain(() -> transaction.preparedQuery("insert into note values ($1, 'kept', 1)")
                        .execute(Tuple.of(id))))
                .subscribe().with(_ -> {
                });
        client.cancel();

        assertThat(begun.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fixture.count("note where id = '" + id + "'")).isEqualTo(1));
    }

    private static NewEvent written(UUID id) {
        return new NewEvent("notes.v1", id.toString(), 1, NoteWritten.TYPE, new NoteWritten(id, "hello"));
    }

    private List<ConsumerRecord<String, byte[]>> sentAbout(UUID id) {
        return fixture.sent().stream().filter(message -> id.toString().equals(message.key())).toList();
    }
}
