package nl.kcc.proof;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.outbox.Identifiers;
import nl.kcc.proof.RepublicationView.Phase;

/// Table `republication`, and the lock that lets one go on at a time; it ends with the connection that holds it.
@ApplicationScoped
class RepublicationRows {

    private static final long LOCK = 0x7265_7075_62L;
    private static final String BREAK_OFF = """
            update republication set phase = 'BROKEN_OFF', ended_at = $1 where ended_at is null
            """;
    private static final String INSERT = """
            insert into republication (id, from_day, to_day, dry_run, restored, phase, started_by, started_at)
            values ($1, $2, $3, $4, $5, 'RUNNING', $6, $7) returning *
            """;

    private static final String DONE_SINCE = """
            select max(ended_at) from republication
            where started_at >= $1 and started_by = $2 and from_day = $3 and phase = 'DONE' and not dry_run
            """;

    private final Pool pool;
    private final Identifiers identifiers;
    private final Clock clock;

    RepublicationRows(Pool pool, Identifiers identifiers, Clock clock) {
        this.pool = pool;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    Uni<SqlConnection> connection() {
        return pool.getConnection();
    }

    /// Empty while another one goes on, here or on another instance.
    Uni<Optional<RepublicationView>> begin(SqlConnection holder, RepublicationRequest request, String by) {
        return holder.preparedQuery("select pg_try_advisory_lock($1)").execute(Tuple.of(LOCK))
                .chain(rows -> rows.iterator().next().getBoolean(0)
                        ? insert(holder, request, by).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<RepublicationView> insert(SqlConnection holder, RepublicationRequest request, String by) {
        return holder.preparedQuery(BREAK_OFF).execute(Tuple.of(now()))
                .chain(() -> holder.preparedQuery(INSERT).execute(Tuple.from(List.of(identifiers.next(), request.from(),
                        request.to(), Boolean.TRUE.equals(request.dryRun()), Boolean.TRUE.equals(request.restored()), by,
                        now()))))
                .map(rows -> RepublicationView.of(rows.iterator().next()));
    }

    /// Of all locks, for the database warns of one that is not held: as when another republication goes on.
    Uni<Void> release(SqlConnection holder) {
        return holder.query("select pg_advisory_unlock_all()").execute()
                .onTermination().call(() -> holder.close()).replaceWithVoid();
    }

    Uni<Optional<RepublicationView>> find(UUID id) {
        return pool.preparedQuery("select * from republication where id = $1").execute(Tuple.of(id))
                .map(rows -> rows.stream().findFirst().map(RepublicationView::of));
    }

    /// When the last one of these days ended that somebody began since then; empty when none is done.
    Uni<Optional<Instant>> doneSince(Instant since, String by, LocalDate from) {
        return pool.preparedQuery(DONE_SINCE)
                .execute(Tuple.of(OffsetDateTime.ofInstant(since, ZoneOffset.UTC), by, from))
                .map(rows -> Optional.ofNullable(rows.iterator().next().getOffsetDateTime(0))
                        .map(OffsetDateTime::toInstant));
    }

    Uni<Void> progress(UUID id, long total, long done) {
        return pool.preparedQuery("update republication set total = $2, done = $3 where id = $1")
                .execute(Tuple.of(id, total, done)).replaceWithVoid();
    }

    Uni<Void> end(UUID id, Phase phase) {
        return pool.preparedQuery("update republication set phase = $2, ended_at = $3 where id = $1")
                .execute(Tuple.of(id, phase.name(), now())).replaceWithVoid();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
