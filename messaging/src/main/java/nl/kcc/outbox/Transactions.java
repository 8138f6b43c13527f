package nl.kcc.outbox;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple2;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/// Opens transactions, and tells the database first whose rows each may see and write. The database forgets it at the end of
/// the transaction, so it never stays behind on a pooled connection.
///
/// Once begun a transaction is finished even when the client that asked hangs up: a cancelled one would leak its connection
/// (hibernate-reactive#4133) and leave the client guessing.
@ApplicationScoped
class Transactions {

    /// The policies of the tables read this setting: codes separated by commas, or `*` for all. Without it there are no rows.
    static final String SETTING = "kcc.municipalities";
    static final String ALL = "*";

    static final String BOUND = "select set_config('" + SETTING + "', $1, true)";
    private static final String BOUND_IN_SESSION = BOUND.replace("$1", "?1");

    private final Pool pool;
    private final Mutiny.SessionFactory sessions;
    private final RelaySignal relay;
    private final Stopping stopping;

    Transactions(Pool pool, Mutiny.SessionFactory sessions, RelaySignal relay, Stopping stopping) {
        this.pool = pool;
        this.sessions = sessions;
        this.relay = relay;
        this.stopping = stopping;
    }

    <T> Uni<T> sql(String municipalities, Function<SqlConnection, Uni<T>> work) {
        return shielded(pool.withTransaction(transaction -> bound(transaction, municipalities, work)));
    }

    <T> Uni<T> session(String municipalities, Function<Mutiny.Session, Uni<T>> work) {
        return shielded(sessions.withTransaction((session, _) -> session
                .createNativeQuery(BOUND_IN_SESSION, String.class).setParameter(1, municipalities).getSingleResult()
                .chain(() -> work.apply(session))));
    }

    /// Both at once: the connection sends the first statement of the work without waiting for the bound to be set, and the
    /// server takes them in order. So the bound costs no trip to the server.
    private static <T> Uni<T> bound(SqlConnection transaction, String municipalities,
            Function<SqlConnection, Uni<T>> work) {
        return Uni.combine().all()
                .unis(transaction.preparedQuery(BOUND).execute(Tuple.of(municipalities)),
                        Uni.createFrom().deferred(() -> work.apply(transaction)))
                .asTuple().map(Tuple2::getItem2);
    }

    private <T> Uni<T> shielded(Uni<T> transaction) {
        return Uni.createFrom().emitter(client -> stopping.unheard(transaction).invoke(relay::raise)
                .subscribe().with(client::complete, client::fail));
    }
}
