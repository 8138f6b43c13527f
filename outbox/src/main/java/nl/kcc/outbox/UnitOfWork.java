package nl.kcc.outbox;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/// One transaction: all or nothing, and once begun it is finished even when the client that asked hangs up.
/// A cancelled transaction would leak its connection (hibernate-reactive#4133) and leave the client guessing.
@ApplicationScoped
public class UnitOfWork {

    private final Pool pool;
    private final Mutiny.SessionFactory sessions;
    private final RelaySignal relay;
    private final Stopping stopping;

    UnitOfWork(Pool pool, Mutiny.SessionFactory sessions, RelaySignal relay, Stopping stopping) {
        this.pool = pool;
        this.sessions = sessions;
        this.relay = relay;
        this.stopping = stopping;
    }

    /// Work in plain SQL: the hot paths.
    public <T> Uni<T> sql(Function<SqlConnection, Uni<T>> work) {
        return shielded(pool.withTransaction(work));
    }

    /// Work with entities: commands of people.
    public <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return shielded(sessions.withTransaction((session, transaction) -> work.apply(session)));
    }

    private <T> Uni<T> shielded(Uni<T> transaction) {
        return Uni.createFrom().emitter(client -> stopping.unheard(transaction).invoke(relay::raise)
                .subscribe().with(client::complete, client::fail));
    }
}
