package nl.kcc.intake.repeats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.outbox.EventJson;

/// One statement, JSON in and JSON out, on whatever holds the transaction: registrations and batches have a connection,
/// commands a session.
@FunctionalInterface
interface JsonCall {

    Uni<String> run(String sql, String parameter);

    static JsonCall on(SqlConnection transaction) {
        return (sql, parameter) -> transaction.preparedQuery(sql).execute(Tuple.of(parameter))
                .map(rows -> rows.iterator().next().getString(0));
    }

    static JsonCall on(Mutiny.Session session) {
        return (sql, parameter) -> session.createNativeQuery(sql.replace("$1", "?1"), String.class)
                .setParameter(1, parameter).getSingleResult();
    }

    /// @param type array of what the statement gives
    default <T> Uni<List<T>> list(String sql, Object parameter, Class<T[]> type) {
        return run(sql, EventJson.write(parameter)).map(json -> List.of(read(json, type)));
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), type);
        } catch (IOException e) {
            throw new UncheckedIOException("the database gave something else than was asked", e);
        }
    }
}
