package nl.kcc.kpi.reports.course;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.figures.Criteria;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.NormOfPeriod;
import nl.kcc.kpi.figures.Reads;
import nl.kcc.kpi.figures.Resolution;
import nl.kcc.kpi.reports.course.CourseView.Hour;

/// Counts the contacts of a day by hour.
@ApplicationScoped
class HourlyCounts {

    /// Hours begin at the same moment here as in UTC.
    private static final String SQL = """
            select date_trunc('hour', occurred_at, 'UTC') as starts_at, count(*) as first,
                   count(*) filter (where state <> 'OPEN') as decided,
                   count(*) filter (where state = 'SETTLED') as settled
            from counted_contact %s group by 1
            """;

    private final Reads reads;
    private final NormOfPeriod norm;
    private final Clock clock;

    HourlyCounts(Reads reads, NormOfPeriod norm, Clock clock) {
        this.reads = reads;
        this.norm = norm;
        this.clock = clock;
    }

    LocalDate today() {
        return Counting.dayOf(clock.instant());
    }

    Uni<CourseView> of(LocalDate day, Filter filter) {
        Instant asOf = clock.instant();
        DayRange itself = new DayRange(day, day);
        Criteria criteria = Criteria.of(filter, itself).and("state not in ('EXCLUDED', 'FOLLOW_UP')");
        return reads.ofFacts(SQL.formatted(criteria.where()), criteria)
                .map(rows -> rows.stream().collect(Collectors.toMap(HourlyCounts::startsAt, HourlyCounts::count)))
                .chain(counts -> norm.share(itself, filter)
                        .map(target -> new CourseView(Definition.VERSION, day, asOf, target, hours(day, asOf, counts))));
    }

    private static List<Hour> hours(LocalDate day, Instant asOf, Map<Instant, Resolution> counts) {
        Instant end = day.plusDays(1).atStartOfDay(Definition.ZONE).toInstant();
        List<Hour> hours = new ArrayList<>();
        Resolution soFar = Resolution.NOTHING;
        Instant start = day.atStartOfDay(Definition.ZONE).toInstant();
        while (start.isBefore(end) && (!start.isAfter(asOf) || counts.containsKey(start))) {
            Resolution hour = counts.getOrDefault(start, Resolution.NOTHING);
            soFar = soFar.plus(hour);
            Instant next = start.plus(Duration.ofHours(1));
            hours.add(new Hour(start, next, hour, soFar));
            start = next;
        }
        return hours;
    }

    private static Instant startsAt(Row row) {
        return row.getOffsetDateTime("starts_at").toInstant();
    }

    private static Resolution count(Row row) {
        return new Resolution(row.getLong("first"), row.getLong("decided"), row.getLong("settled"));
    }
}
