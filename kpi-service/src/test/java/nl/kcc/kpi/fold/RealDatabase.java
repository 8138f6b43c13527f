package nl.kcc.kpi.fold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import nl.kcc.infra.InfraTestResource;
import nl.kcc.kpi.counters.PlainCounters;

/// A real PostgreSQL with the service's tables in a schema of one test's own.
final class RealDatabase implements AutoCloseable {

    private static final List<String> MIGRATIONS = List.of("V10__figures", "V98__entered_in_error", "V121__second_promises");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;

    RealDatabase(String schema) {
        InfraTestResource infrastructure = new InfraTestResource();
        infrastructure.init(Map.of("database", "kpi"));
        Map<String, String> settings = infrastructure.start();
        PgConnectOptions options = PgConnectOptions.fromUri(settings.get("kcc.database.url"))
                .setUser(settings.get("kcc.database.owner"))
                .setPassword(settings.get("kcc.database.owner-password"))
                .setCachePreparedStatements(true)
                .addProperty("search_path", schema);
        pool = Pool.newInstance(PgBuilder.pool().connectingTo(options).with(new PoolOptions().setMaxSize(4))
                .using(vertx).build());
        run("drop schema if exists %1$s cascade; create schema %1$s".formatted(schema));
        MIGRATIONS.forEach(name -> run(migration(name + ".sql")));
        run(PlainCounters.partitions());
    }

    void run(String sql) {
        await(pool.query(sql).execute());
    }

    <T> T query(Function<SqlConnection, Uni<T>> work) {
        return await(inTransaction(work));
    }

    <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work);
    }

    static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    @Override
    public void close() {
        await(pool.close());
        vertx.close();
    }

    private static String migration(String name) {
        try (var script = RealDatabase.class.getResourceAsStream("/db/kpi/" + name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
