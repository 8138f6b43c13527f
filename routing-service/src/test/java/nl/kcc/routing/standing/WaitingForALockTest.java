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
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.testing.OnRealParts;
import nl.kcc.routing.testing.Pipe;

@OnRealParts
class WaitingForALockTest {

    @Inject
    Pipe pipe;
    @Inject
    UnitOfWork work;
    @Inject
    Standings standings;
    @Inject
    Pool pool;

    @Test
    void whoWaitedSeesTheMoveItWaitedFor() {
        var contact = AContact.forADepartment();
        pipe.send(new ContactRegistered(contact.state()));
        pipe.routing(contact.id(), 2);
        var moved = new CompletableFuture<Void>();
        var commit = new CompletableFuture<Void>();

        var move = work.sql(transaction -> accept(transaction, contact.id())
                .invoke(() -> moved.complete(null))
                .chain(() -> Uni.createFrom().completionStage(commit))).subscribeAsCompletionStage();
        moved.join();
        var waiting = work.sql(transaction -> standings.lock(transaction, List.of(KnownContact.of(contact.state()))))
                .subscribeAsCompletionStage();
        await().until(this::someoneWaits);
        commit.complete(null);
        move.join();

        assertThat(waiting.join()).singleElement()
                .satisfies(course -> assertThat(course.handover().status()).isEqualTo(HandoverStatus.ACCEPTED));
    }

    private static Uni<Void> accept(SqlConnection transaction, UUID contact) {
        return transaction.preparedQuery("update contact_routing set version = version + 1 where contact_id = $1")
                .execute(Tuple.of(contact))
                .chain(() -> transaction.preparedQuery("update handover set status = 'ACCEPTED' where contact_id = $1")
                        .execute(Tuple.of(contact)))
                .replaceWithVoid();
    }

    private boolean someoneWaits() {
        return pool.query("select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")
                .executeAndAwait().rowCount() > 0;
    }
}
