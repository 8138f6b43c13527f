package nl.kcc.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/// Stores events in the caller's own transaction.
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox (id, topic, key, version, type, payload, recorded_at)
            select id, topic, key, version, type, payload, "recordedAt"
            from json_to_recordset(cast(cast($1 as text) as json))
                as e(id uuid, topic text, key text, version bigint, type text, payload text, "recordedAt" timestamptz)
            """;
    private static final String INSERT_IN_SESSION = INSERT.replace("$1", "?1");

    private final Identifiers identifiers;
    private final Clock clock;

    Outbox(Identifiers identifiers, Clock clock) {
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /// Appends in order.
    ///
    /// @throws IllegalStateException (as a failure) when no transaction is open on the connection
    public Uni<Void> append(SqlConnection transaction, List<NewEvent> events) {
        if (transaction.transaction() == null) {
            return noTransaction();
        }
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction.preparedQuery(INSERT).execute(Tuple.of(rows(events))).replaceWithVoid();
    }

    /// Appends in order.
    ///
    /// @throws IllegalStateException (as a failure) when no transaction is open on the session
    public Uni<Void> append(Mutiny.Session session, List<NewEvent> events) {
        if (session.currentTransaction() == null) {
            return noTransaction();
        }
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(INSERT_IN_SESSION).setParameter(1, rows(events)).executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> noTransaction() {
        return Uni.createFrom().failure(new IllegalStateException("An event is only stored inside a transaction."));
    }

    private String rows(List<NewEvent> events) {
        Instant now = clock.instant();
        return EventJson.write(events.stream()
                .map(e -> new Row(identifiers.next(), e.topic(), e.key(), e.version(), e.type(),
                        EventJson.write(e.payload()), now))
                .toList());
    }

    record Row(UUID id, String topic, String key, long version, String type, String payload, Instant recordedAt) {
    }
}
