package nl.kcc.intake.encounters.ami;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.intake.ClientWork;
import nl.kcc.outbox.BackgroundWork;

/// The tables of when the switchboard was not heard. Until when it was heard, is written down all the time: so a gap is known
/// whoever was away, the switchboard, the line or this service. With several instances it is heard when one of them hears it.
@ApplicationScoped
class SwitchboardGaps {

    /// A line that is back so soon has missed next to nothing, and neither clocks nor databases are quicker than this.
    static final Duration SHORTEST = Duration.ofSeconds(10);

    private static final int MOST = 1000;
    private static final String GAP = """
            insert into switchboard_gap (municipality, began_at, ended_at)
            select municipality, heard_until, cast($2 as timestamptz) from switchboard_heard
            where municipality = any ($1) and heard_until < cast($2 as timestamptz) - make_interval(secs => $3)
            on conflict do nothing
            """;
    private static final String HEARD = """
            insert into switchboard_heard (municipality, heard_until)
            select unnest(cast($1 as text[])), cast($2 as timestamptz)
            on conflict (municipality) do update
            set heard_until = greatest(switchboard_heard.heard_until, excluded.heard_until)
            """;
    private static final String ALL = """
            select municipality, heard_until as began_at, cast(null as timestamptz) as ended_at from switchboard_heard
            where municipality = any ($1) and heard_until < $2
            union all select municipality, began_at, ended_at from switchboard_gap
            order by began_at desc, municipality limit %d
            """.formatted(MOST);

    private final BackgroundWork ownWork;
    private final ClientWork work;
    private final Clock clock;

    SwitchboardGaps(BackgroundWork ownWork, ClientWork work, Clock clock) {
        this.ownWork = ownWork;
        this.work = work;
        this.clock = clock;
    }

    /// @param since when the line was opened: what was heard since then was missed by nobody, however late this comes
    Uni<Void> heard(Collection<String> municipalities, Instant since) {
        String[] codes = municipalities.toArray(String[]::new);
        return ownWork.sql(transaction -> transaction.preparedQuery(GAP)
                .execute(Tuple.of(codes, at(since), (double) SHORTEST.toSeconds()))
                .chain(() -> transaction.preparedQuery(HEARD).execute(Tuple.of(codes, at(clock.instant())))).replaceWithVoid());
    }

    /// The newest first, at most a thousand.
    ///
    /// @param listenedFor the municipalities whose calls are listened for now: only their silence is one that goes on
    Uni<List<SwitchboardGap>> all(Collection<String> listenedFor, MunicipalityScope visible) {
        return work.sql(visible, transaction -> transaction.preparedQuery(ALL)
                .execute(Tuple.of(listenedFor.toArray(String[]::new), at(clock.instant().minus(SHORTEST)))))
                .map(rows -> rows.stream().map(SwitchboardGaps::gap).toList());
    }

    private static SwitchboardGap gap(Row row) {
        OffsetDateTime until = row.getOffsetDateTime("ended_at");
        return new SwitchboardGap(row.getString("municipality"), row.getOffsetDateTime("began_at").toInstant(),
                until == null ? null : until.toInstant());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
