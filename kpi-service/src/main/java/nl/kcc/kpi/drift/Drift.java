package nl.kcc.kpi.drift;

import static nl.kcc.kpi.drift.Comparison.CELL;
import static nl.kcc.kpi.drift.Comparison.OF_MEASURES;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kcc.kpi.facts.NetMeasure;
import nl.kcc.kpi.facts.OfContact;
import nl.kcc.kpi.facts.Rollup;

/// The comparison of the counters, daily and rolled up, with a `group by` over facts, cell by cell.
final class Drift {

    private static final String OF_DAYS = "select 'day' as grain, * from daily_counter";
    private static final String COUNTERS = "(" + OF_DAYS + " union all select * from rollup_counter)";

    /// What a counter of a differing cell lacks; null where both numbers are zero.
    static final String LACKING = "coalesce(%1$s_facts - %1$s_counted, %1$s_facts, -%1$s_counted)::int";
    private static final String DAILY = """
            select cell.*, %2$s
            from (select 'day' as grain, %1$s, %3$s from %4$s as fact where %5$s group by %1$s) as cell
                left join topic_direct as direct on direct.code = topic and day <@ direct.days""";
    private static final String SUM = OF_MEASURES.each("sum(%1$s_facts)::int as %1$s_facts", ", ");

    private Drift() {
    }

    /// A query for the cells that differ.
    ///
    /// @param facts a view or subquery with the columns of `counted_contact`
    static String all(String facts) {
        return OF_MEASURES.differing(COUNTERS, "true", RolledUp.union(daily(facts, "true"), Rollup.EACH, SUM));
    }

    /// A query for the daily cells that differ, as in [#all].
    static String days(String facts) {
        return OF_MEASURES.differing("(" + OF_DAYS + ")", "true", daily(facts, "true"));
    }

    /// A query for the rolled-up cells that differ, as in [#all]. What the facts add up to is what the daily counters do,
    /// and what these lack.
    ///
    /// @param days a table with what [#days] has found, at this moment or earlier
    static String rollups(String days) {
        String counted = OF_MEASURES.each("%1$s as %1$s_facts", ", ");
        return OF_MEASURES.differing("rollup_counter", "true", RolledUp.each("""
                select %1$s, %2$s from daily_counter union all select %1$s, %3$s from %4$s
                """.formatted(CELL, counted, OF_MEASURES.each(LACKING, ", "), days), SUM));
    }

    /// A query for the cells that differ within a month, `$1`, until the next one, `$2`; those of years not among them.
    static String ofMonth(String facts) {
        return OF_MEASURES.differing(COUNTERS, "day >= $1 and day < $2 and grain not in " + RolledUp.GRAINS_OF_YEARS,
                RolledUp.union(daily(facts, "day >= $1 and day < $2"), RolledUp.WITHIN_MONTHS, SUM));
    }

    /// A query for the cells of years of a municipality, `$1`, that differ from those of their months.
    static String ofYears() {
        return OF_MEASURES.differing("rollup_counter", "municipality = $1 and grain in " + RolledUp.GRAINS_OF_YEARS,
                RolledUp.YEARS.stream()
                        .map(rollup -> RolledUp.ofCounters(rollup, OF_MEASURES.each("sum(%1$s) as %1$s_facts", ", ")))
                        .collect(Collectors.joining(" union all ")));
    }

    private static String daily(String facts, String days) {
        String net = Stream.of(NetMeasure.values()).map(measure -> "case when direct.code is not null then %s end as %s_facts"
                .formatted(measure.sum("coalesce(%s_facts, 0)"), measure.column())).collect(Collectors.joining(", "));
        String counts = OfContact.ALL.stream().map(measure -> "nullif(count(*) filter (where %s), 0)::int as %s_facts"
                .formatted(measure.condition(), measure.column())).collect(Collectors.joining(", "));
        return DAILY.formatted(CELL, net, counts, facts, days);
    }
}
