package nl.kcc.routing.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.ContactEvent.ContactRegistered;
import nl.kcc.events.HandoverStatus;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.routing.testing.OnRealParts;
import nl.kcc.routing.testing.Pipe;

@OnRealParts
class WaitingForALockTest {

    private static final String SOMEONE_WAITS = """
            select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()
            and query like 'select%for update%'
            """;

    @Inject
    Pipe pipe;
    @Inject
    BackgroundWork work;
    @Inject
    Standings standings;
    @Inject
    Pool pool;

    /// The mover has only locked the contact when the second one comes: an update of it would already hold up the insert
    /// that goes before the lock, and the lock would not wait.
    @Test
    void whoWaitedForALockSeesTheHandoverMovedMeanwhile() {
        // Given
        var contact = AContact.forADepartment();
        pipe.send(new ContactRegistered(contact.state()));
        pipe.routing(contact.id(), 2);
        var locked = new CompletableFuture<Void>();
        var go = new CompletableFuture<Void>();

        // When
        var move = work.sql(transaction -> lock(transaction, contact).invoke(() -> locked.complete(null))
                .chain(() -> Uni.createFrom().completionStage(go))
                .chain(() -> accept(transaction, contact.id()))).subscribeAsCompletionStage();
        locked.join();
        var waiting = work.sql(transaction -> lock(transaction, contact)).subscribeAsCompletionStage();
        await().until(() -> pool.query(SOMEONE_WAITS).executeAndAwait().rowCount() > 0);
        go.complete(null);
        move.join();

        // Then
        assertThat(waiting.join()).singleElement()
                .satisfies(course -> assertThat(course.handover().status()).isEqualTo(HandoverStatus.ACCEPTED));
    }

    private Uni<List<ContactCourse>> lock(SqlConnection transaction, AContact contact) {
        return standings.lock(transaction, List.of(contact.known()));
    }

    private static Uni<Void> accept(SqlConnection transaction, UUID contact) {
        return transaction.preparedQuery("update handover set status = 'ACCEPTED' where contact_id = $1")
                .execute(Tuple.of(contact)).replaceWithVoid();
    }
}
