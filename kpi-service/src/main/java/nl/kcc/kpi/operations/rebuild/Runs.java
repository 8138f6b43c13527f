package nl.kcc.kpi.operations.rebuild;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.edge.Problem.Conflict;
import nl.kcc.edge.Problem.NotFound;
import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.operations.drift.DriftView;
import nl.kcc.outbox.EventJson;
import nl.kcc.outbox.Identifiers;

/// What was run, and one at a time: rows of `rebuild`, and a lock that ends with the connection that holds it.
@ApplicationScoped
class Runs {

    static final long LOCK = 0x6b70_6972_6562L;
    private static final int SHOWN = 50;
    private static final String BREAK_OFF = "update rebuild set phase = 'BROKEN_OFF', ended_at = $1 where ended_at is null";
    private static final String INSERT = """
            insert into rebuild (id, source, dry_run, phase, definition, started_by, started_at)
            values ($1, $2, $3, 'READING', $4, $5, $6) returning *
            """;
    private static final String PROGRESS = """
            update rebuild set phase = $2, messages_read = $3, messages_total = $4, unusable = $5 where id = $1
            """;
    private static final String END = """
            update rebuild set phase = $2, ended_at = $3, failure = $4, differing_contacts = $5, differing_cells = $6,
                cells = cast(cast($7 as text) as jsonb), contacts = $8
            where id = $1
            """;

    private final Pool pool;
    private final Identifiers identifiers;
    private final Clock clock;

    Runs(Pool pool, Identifiers identifiers, Clock clock) {
        this.pool = pool;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /// Takes the lock and writes a new run down; one that was left unfinished is told to be so.
    ///
    /// @param connection keeps the lock until [#release]
    /// @throws Conflict (as a failure) while another run goes on, here or on another instance
    Uni<RunView> begin(SqlConnection connection, Source source, boolean dryRun, String by) {
        return lock(connection)
                .invoke(locked -> {
                    if (!locked) {
                        throw new Conflict("Er loopt al een herbouw of herberekening; wacht tot die klaar is.");
                    }
                })
                .chain(() -> breakOff(connection))
                .chain(() -> connection.preparedQuery(INSERT).execute(Tuple.of(identifiers.next(), source.name(), dryRun,
                        Definition.VERSION, by, now())))
                .map(rows -> view(rows.iterator().next()));
    }

    /// @return whether nobody else has it
    Uni<Boolean> lock(SqlConnection connection) {
        return connection.preparedQuery("select pg_try_advisory_lock($1)").execute(Tuple.of(LOCK))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /// Tells of those that were left unfinished that they are. The lock must be held.
    Uni<Void> breakOff(SqlConnection connection) {
        return connection.preparedQuery(BREAK_OFF).execute(Tuple.of(now())).replaceWithVoid();
    }

    /// Gives the lock back, and leaves the connection as it was. All locks: the database warns of one that is not held, as
    /// when another run goes on.
    Uni<Void> release(SqlConnection connection) {
        return connection.query("reset all").execute()
                .chain(() -> connection.query("select pg_advisory_unlock_all()").execute()).replaceWithVoid();
    }

    /// @throws NotFound (as a failure)
    Uni<RunView> require(Source source, UUID id) {
        return pool.preparedQuery("select * from rebuild where id = $1 and source = $2")
                .execute(Tuple.of(id, source.name())).map(rows -> {
                    if (rows.size() == 0) {
                        throw new NotFound("Er is geen herbouw of herberekening met dit nummer.");
                    }
                    return view(rows.iterator().next());
                });
    }

    /// The latest ones, newest first.
    Uni<List<RunView>> latest(Source source) {
        return pool.preparedQuery("select * from rebuild where source = $1 order by id desc limit " + SHOWN)
                .execute(Tuple.of(source.name())).map(rows -> rows.stream().map(Runs::view).toList());
    }

    Uni<Void> tell(UUID id, Progress progress) {
        return pool.preparedQuery(PROGRESS).execute(Tuple.of(id, progress.phase().name(), progress.read(),
                progress.total(), progress.unusable())).replaceWithVoid();
    }

    /// @param client the transaction of the switch-over itself, or the pool
    Uni<Void> done(SqlClient client, UUID id, Differences differences) {
        return client.preparedQuery(END).execute(Tuple.from(new Object[] { id, Phase.DONE.name(), now(), null,
                differences.contacts(), differences.cells(), EventJson.write(differences.firstCells()),
                differences.firstContacts().toArray(UUID[]::new) })).replaceWithVoid();
    }

    Uni<Void> failed(UUID id, String why) {
        return pool.preparedQuery(END).execute(Tuple.from(new Object[] { id, Phase.FAILED.name(), now(), why, null,
                null, null, null })).replaceWithVoid();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static RunView view(Row row) {
        OffsetDateTime ended = row.getOffsetDateTime("ended_at");
        JsonArray cells = row.getJsonArray("cells");
        UUID[] contacts = row.getArrayOfUUIDs("contacts");
        return new RunView(row.getUUID("id"), Source.valueOf(row.getString("source")), row.getBoolean("dry_run"),
                Phase.valueOf(row.getString("phase")), row.getString("definition"), row.getString("started_by"),
                row.getOffsetDateTime("started_at").toInstant(), ended == null ? null : ended.toInstant(),
                row.getLong("messages_read"), row.getLong("messages_total"), row.getLong("unusable"),
                row.getInteger("differing_contacts"), row.getInteger("differing_cells"),
                contacts == null ? null : List.of(contacts), cells == null ? null : cells(cells), row.getString("failure"));
    }

    private static List<DriftView.Cell> cells(JsonArray json) {
        try {
            return List.of(EventJson.read(json.encode().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    DriftView.Cell[].class));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
