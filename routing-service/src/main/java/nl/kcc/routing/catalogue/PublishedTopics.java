package nl.kcc.routing.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.TopicState;
import nl.kcc.outbox.EventJson;

/// The topics as they were last published. In plain SQL: the whole catalogue at once, before any session exists.
@ApplicationScoped
class PublishedTopics {

    /// Two instances that see a new version at once publish one after the other.
    private static final String LOCK = "lock table topic in share row exclusive mode";
    private static final String ALL = "select state from topic order by code";
    private static final String SAVE = """
            insert into topic (code, version, active, state)
            select state ->> 'code', (state ->> 'version')::bigint, (state ->> 'active')::boolean, state::text
            from json_array_elements(cast($1::text as json)) as state
            on conflict (code) do update
            set version = excluded.version, active = excluded.active, state = excluded.state
            """;

    Uni<List<TopicState>> lock(SqlConnection transaction) {
        return transaction.query(LOCK).execute().chain(() -> all(transaction));
    }

    Uni<List<TopicState>> all(SqlConnection connection) {
        return connection.query(ALL).execute()
                .map(rows -> rows.stream().map(row -> read(row.getString("state"))).toList());
    }

    Uni<Void> save(SqlConnection transaction, List<TopicState> changes) {
        return changes.isEmpty() ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(SAVE).execute(Tuple.of(EventJson.write(changes))).replaceWithVoid();
    }

    private static TopicState read(String json) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), TopicState.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
