package nl.kcc.kpi.reports.days;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.kpi.counters.Bucket;
import nl.kcc.kpi.counters.Detail;
import nl.kcc.kpi.counters.Grain;
import nl.kcc.kpi.counters.Period;
import nl.kcc.kpi.counting.CountedState;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.fold.CountingProgress;
import nl.kcc.outbox.BackgroundWork;

/// Records the figures of days that have ended and were not recorded yet: each minute, so within a minute after midnight
/// in Europe/Amsterdam, and after a standstill all that were missed. A day is recorded once, also by several instances,
/// and not before everything has been counted that was in Kafka when it ended ([CountingProgress]): what a service that starts
/// has still to read would look like a correction.
@ApplicationScoped
class Publication {

    private static final Logger LOG = Logger.getLogger(Publication.class);

    /// Steps from one counted day to the next in the index. Days in between without contacts are published as well, those of
    /// the last 400 days.
    private static final String PUBLISH_DAYS = """
            with recursive counted (day) as (
                    (select min(day) from counter %1$s)
                    union all
                    select (select min(next.day) from counter as next %1$s and next.day > counted.day)
                    from counted where counted.day is not null),
                 ended (day) as (
                    select day from counted where day < $1::date
                    union
                    select generate_series(greatest(min(day), $1::date - 400), $1::date - 1, interval '1 day')::date
                    from counted)
            insert into published_day (day, published_at)
            select day, $2 from ended
            where day is not null and not exists (select from published_day as known where known.day = ended.day)
            order by day
            on conflict (day) do nothing
            returning day
            """.formatted(Grain.fewestRows(Period.DAY, false, Detail.TOTAL).where());

    private static final String PUBLISH_FIGURES = """
            insert into published_figure (municipality, day, registered, decided, settled)
            select municipality, day, sum(%s), sum(%s), sum(%s) from counter %s and day = any($1)
            group by municipality, day
            """.formatted(sum(Stream.of(Bucket.values())),
            sum(Stream.of(Bucket.values()).filter(bucket -> bucket.state() == CountedState.SETTLED || bucket.state().isLost())),
            sum(Stream.of(Bucket.values()).filter(bucket -> bucket.state() == CountedState.SETTLED)),
            Grain.fewestRows(Period.DAY, true, Detail.TOTAL).where());

    private final BackgroundWork work;
    private final CountingProgress progress;
    private final Clock clock;

    Publication(BackgroundWork work, CountingProgress progress, Clock clock) {
        this.work = work;
        this.progress = progress;
        this.clock = clock;
    }

    @Scheduled(every = "${kcc.kpi.days.every:60s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> publish() {
        return progress.now().map(this::publishBefore).orElseGet(() -> Uni.createFrom().voidItem());
    }

    /// Those that had ended at that moment.
    Uni<Void> publishBefore(Instant moment) {
        return work.sql(transaction -> publish(transaction, Counting.dayOf(moment), clock.instant()))
                .onFailure().invoke(failure -> LOG.warnf("Ended days could not be recorded: %s", failure))
                .onFailure().recoverWithNull();
    }

    private static Uni<Void> publish(SqlConnection transaction, LocalDate today, Instant now) {
        return transaction.preparedQuery(PUBLISH_DAYS).execute(Tuple.of(today, now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.stream().map(row -> row.getLocalDate("day")).toArray(LocalDate[]::new))
                .chain(days -> days.length == 0 ? Uni.createFrom().voidItem()
                        : transaction.preparedQuery(PUBLISH_FIGURES).execute(Tuple.tuple().addArrayOfLocalDate(days))
                                .invoke(() -> LOG.infof("Recorded the figures of ended days days=%d", days.length))
                                .replaceWithVoid());
    }

    private static String sum(Stream<Bucket> buckets) {
        return buckets.map(Bucket::column).collect(Collectors.joining(" + "));
    }
}
