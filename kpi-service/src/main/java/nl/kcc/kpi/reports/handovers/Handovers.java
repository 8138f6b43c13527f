package nl.kcc.kpi.reports.handovers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.figures.Criteria;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.Kpi;
import nl.kcc.kpi.figures.KpiQuery;
import nl.kcc.kpi.figures.Rate;
import nl.kcc.kpi.figures.Reads;
import nl.kcc.kpi.reports.contacts.Selection;
import nl.kcc.kpi.reports.handovers.HandoversView.DepartmentHandovers;
import nl.kcc.kpi.reports.handovers.HandoversView.HandoverNumbers;
import nl.kcc.kpi.reports.handovers.HandoversView.PromiseNumbers;

/// Counts hand-overs, in one statement over the facts.
@ApplicationScoped
class Handovers {

    private static final List<Selection> COUNTED = List.of(Selection.HANDOVER, Selection.HANDOVER_COMPLETED,
            Selection.HANDOVER_OPEN, Selection.HANDOVER_OVERDUE, Selection.HANDOVER_IN_TIME, Selection.HANDOVER_LATE,
            Selection.PROMISED_AGAIN, Selection.PROMISED_AGAIN_KEPT, Selection.PROMISED_AGAIN_BROKEN, Selection.TRANSFERRED,
            Selection.MORE_THAN_2_TRANSFERS, Selection.PING_PONG);

    /// Hours from handed over to completed; null, and so left out, while it is open.
    private static final String HOURS = "extract(epoch from handover_completed_at - handed_over_at)::float8 / 3600";

    private static final String SQL = """
            select grouping(department) = 1 as whole, department, coalesce(sum(hops), 0)::bigint as hops, %1$s,
                   avg(%2$s) as mean, percentile_cont(0.5) within group (order by %2$s) as median,
                   percentile_cont(0.9) within group (order by %2$s) as p90
            from counted_contact %3$s group by grouping sets ((), (department)) order by department
            """;

    private final Reads reads;
    private final Kpi kpi;
    private final Clock clock;

    Handovers(Reads reads, Kpi kpi, Clock clock) {
        this.reads = reads;
        this.kpi = kpi;
        this.clock = clock;
    }

    Uni<HandoversView> of(KpiQuery query) {
        Instant asOf = clock.instant();
        Criteria criteria = Criteria.of(query.filter(), query.span().on(Counting.dayOf(asOf)))
                .and(Selection.HANDOVER.condition());
        String counts = COUNTED.stream().map(each -> "count(*) filter (where %s) as %s".formatted(each.condition(),
                each.name().toLowerCase(Locale.ROOT))).collect(Collectors.joining(", "));
        return kpi.days(query).chain(days -> reads.ofFacts(SQL.formatted(counts, HOURS, criteria.where()), criteria)
                .map(rows -> view(days, asOf, rows.stream())));
    }

    private static HandoversView view(DayRange days, Instant asOf, Stream<Row> rows) {
        List<Row> all = rows.toList();
        return new HandoversView(Definition.VERSION, days.from(), days.to(), asOf,
                all.stream().filter(row -> row.getBoolean("whole")).map(Handovers::numbers).findFirst().orElseThrow(),
                all.stream().filter(row -> !row.getBoolean("whole")).map(Handovers::department).toList());
    }

    private static DepartmentHandovers department(Row row) {
        String code = row.getString("department");
        return new DepartmentHandovers(code.isEmpty() ? Filter.NONE : code, numbers(row));
    }

    private static HandoverNumbers numbers(Row row) {
        long inTime = count(row, Selection.HANDOVER_IN_TIME);
        long known = inTime + count(row, Selection.HANDOVER_LATE) + count(row, Selection.HANDOVER_OVERDUE);
        return new HandoverNumbers(count(row, Selection.HANDOVER), count(row, Selection.HANDOVER_COMPLETED),
                count(row, Selection.HANDOVER_OPEN), count(row, Selection.HANDOVER_OVERDUE), inTime,
                count(row, Selection.HANDOVER_LATE), known == 0 ? null : Double.valueOf((double) inTime / known),
                row.getDouble("mean"), row.getDouble("median"), row.getDouble("p90"), row.getLong("hops"),
                count(row, Selection.TRANSFERRED), count(row, Selection.MORE_THAN_2_TRANSFERS),
                count(row, Selection.PING_PONG), promises(row, inTime, known));
    }

    private static PromiseNumbers promises(Row row, long kept, long decided) {
        Rate rate = Rate.of(kept, decided);
        return new PromiseNumbers(kept, decided - kept, decided, Rate.value(rate), Rate.low(rate), Rate.high(rate),
                count(row, Selection.PROMISED_AGAIN), count(row, Selection.PROMISED_AGAIN_KEPT),
                count(row, Selection.PROMISED_AGAIN_BROKEN));
    }

    private static long count(Row row, Selection selection) {
        return row.getLong(selection.name().toLowerCase(Locale.ROOT));
    }
}
