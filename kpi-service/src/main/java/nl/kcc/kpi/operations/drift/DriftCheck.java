package nl.kcc.kpi.operations.drift;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.kpi.counters.Detail;
import nl.kcc.kpi.counters.Grain;
import nl.kcc.kpi.counters.Period;
import nl.kcc.outbox.BackgroundWork;

/// Compares the counters with the facts in one statement, and so in one consistent view of both.
@ApplicationScoped
class DriftCheck {

    /// Groups by the hundred thousand are not to go to the disk.
    private static final String ROOM = "set local work_mem = '64MB'";
    /// Each minute, while people ask questions: the other processors are theirs.
    private static final String ONE_PROCESSOR = "set local max_parallel_workers_per_gather = 0";
    private static final String ALL = Drift.all("contact_fact") + " order by " + CellComparison.KEY;
    private static final String COUNT = "select count(*) from (%s) as cell";
    private static final String ONE_MONTH = COUNT.formatted(Drift.ofMonth("contact_fact"));
    private static final String ONE_MUNICIPALITY = COUNT.formatted(Drift.ofYears());
    private static final String MONTHS = """
            with recursive months as (
                select %1$s as month
                union all
                select %2$s from months where month is not null)
            select month from months where month is not null
            """.formatted(newestMonth("true"), newestMonth("day < month"));

    private static final String MUNICIPALITIES = """
            with recursive municipalities as (
                select %1$s as code
                union all
                select %2$s from municipalities where code is not null)
            select code from municipalities where code is not null
            """.formatted(firstMunicipality("true"), firstMunicipality("municipality > code"));

    private final BackgroundWork work;

    DriftCheck(BackgroundWork work) {
        this.work = work;
    }

    /// Of all days.
    Uni<List<DriftView.Cell>> differingCells() {
        return work.sql(look -> look.query(ROOM).execute().chain(() -> look.query(ALL).execute())
                .map(rows -> rows.stream().map(CellComparison::cell).toList()));
    }

    /// How many cells differ within a month.
    Uni<Integer> differingIn(LocalDate month) {
        return count(ONE_MONTH, Tuple.of(month, month.plusMonths(1)));
    }

    /// How many cells of years of a municipality differ from what their months hold together.
    Uni<Integer> differingOf(String municipality) {
        return count(ONE_MUNICIPALITY, Tuple.of(municipality));
    }

    private Uni<Integer> count(String cells, Tuple parameters) {
        return work.sql(look -> look.query(ROOM + "; " + ONE_PROCESSOR).execute()
                .chain(() -> look.preparedQuery(cells).execute(parameters))
                .map(rows -> rows.iterator().next().getInteger(0)));
    }

    /// The first day of each month in which anything was counted, newest first.
    Uni<List<LocalDate>> months() {
        return work.sql(look -> look.query(MONTHS).execute())
                .map(rows -> rows.stream().map(row -> row.getLocalDate(0)).toList());
    }

    /// Each municipality of which months or years are counted, and `*`.
    Uni<List<String>> municipalities() {
        return work.sql(look -> look.query(MUNICIPALITIES).execute())
                .map(rows -> rows.stream().map(row -> row.getString(0)).toList());
    }

    /// By index: the first one among the counters of years and of the months they are compared with.
    private static String firstMunicipality(String which) {
        return FinerSums.COMPARED_BY_MUNICIPALITY.stream()
                .map(grain -> "(select min(municipality) from counter where grain = '%s' and %s)".formatted(grain.code(),
                        which))
                .collect(Collectors.joining(", ", "least(", ")"));
    }

    /// By index: the newest day among the facts and among the counters.
    private static String newestMonth(String which) {
        return """
                date_trunc('month', greatest(
                    (select max(day) from contact_fact where %1$s),
                    (select max(day) from counter %2$s and %1$s)))::date""".formatted(which,
                Grain.fewestRows(Period.MONTH, false, Detail.TOTAL).where());
    }
}
