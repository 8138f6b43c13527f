package nl.kcc.kpi.counters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.kpi.counting.Counting;

/// Remembers, in the transaction that changes them, when days that had ended last changed. What happens to today's
/// figures costs nothing.
@ApplicationScoped
class ChangedDays {

    private static final String REMEMBER = """
            insert into changed_day (municipality, day, shard, changed_at)
            select municipality, day, $3::int, $4::timestamptz from unnest($1::text[], $2::date[]) as c (municipality, day)
            on conflict (municipality, day, shard) do update set changed_at = excluded.changed_at
            """;

    /// A day of a municipality whose figures changed.
    private record Changed(String municipality, LocalDate day) {
    }

    private final Clock clock;

    ChangedDays(Clock clock) {
        this.clock = clock;
    }

    Uni<Void> remember(SqlConnection transaction, int shard, Set<Cell> cells) {
        Instant now = clock.instant();
        LocalDate today = Counting.dayOf(now);
        List<Changed> ended = cells.stream().filter(cell -> cell.day().isBefore(today))
                .map(cell -> new Changed(cell.municipality(), cell.day())).distinct()
                .sorted(Comparator.comparing(Changed::municipality).thenComparing(Changed::day)).toList();
        return ended.isEmpty() ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(REMEMBER).execute(Tuple.tuple()
                        .addArrayOfString(ended.stream().map(Changed::municipality).toArray(String[]::new))
                        .addArrayOfLocalDate(ended.stream().map(Changed::day).toArray(LocalDate[]::new))
                        .addInteger(shard).addOffsetDateTime(now.atOffset(ZoneOffset.UTC)))
                        .replaceWithVoid();
    }
}
