package nl.kcc.kpi.drift;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.kpi.drift.DriftView.Difference;
import nl.kcc.kpi.facts.Measure;

/// The comparison of the counters, daily and rolled up, with a `group by` over facts, cell by cell.
final class Drift {

    private static final String CELL = "day, municipality, channel, topic, department, reason";
    static final String KEY = "grain, " + CELL;
    private static final String COMPARISON = """
            with counted as (
                    select %1$s, %2$s from %3$s as counter where %4$s group by %1$s),
                 facts as (%5$s)
            select %1$s, %6$s from counted full join facts using (%1$s) where %7$s
            """;
    private static final String COUNTERS = "(select 'day' as grain, * from daily_counter union all select * from rollup_counter)";
    private static final String ROLLED_UP = """
            with daily as (
                select grain, %1$s, %2$s from (select 'day' as grain, * from %3$s as fact where %4$s) as contact
                group by grain, %1$s)
            select * from daily
            union all
            select rolled.grain, rolled.day, rolled.municipality, rolled.channel, topic, rolled.department, rolled.reason,
                %5$s
            from daily as d cross join lateral (values
                ('day_all', d.day, '*', d.channel, d.department, d.reason),
                ('month', date_trunc('month', d.day)::date, d.municipality, d.channel, d.department, d.reason),
                ('month_all', date_trunc('month', d.day)::date, '*', d.channel, d.department, d.reason),
                ('topic_day_all', d.day, '*', '*', '*', '*'),
                ('topic_month', date_trunc('month', d.day)::date, d.municipality, '*', '*', '*'),
                ('topic_month_all', date_trunc('month', d.day)::date, '*', '*', '*', '*')%6$s)
                as rolled (grain, day, municipality, channel, department, reason)
            group by rolled.grain, rolled.day, rolled.municipality, rolled.channel, topic, rolled.department, rolled.reason
            """;
    private static final String YEARS = """
            ,
                ('year_all', date_trunc('year', d.day)::date, '*', d.channel, d.department, d.reason),
                ('topic_year', date_trunc('year', d.day)::date, d.municipality, '*', '*', '*')""";
    private static final String MONTHS_OF_YEARS = """
            select case grain when 'month_all' then 'year_all' else 'topic_year' end as grain,
                date_trunc('year', day)::date as day, municipality, channel, topic, department, reason, %s
            from rollup_counter where grain in ('month_all', 'topic_month')
            group by 1, 2, municipality, channel, topic, department, reason
            """;

    private Drift() {
    }

    /// A query for the cells that differ.
    ///
    /// @param facts a view or subquery with the columns of `counted_contact`
    static String all(String facts) {
        return comparison(COUNTERS, "true", rolledUp(facts, "true", YEARS));
    }

    /// A query for the cells that differ within a month, `$1`, until the next one, `$2`; those of years not among them.
    static String ofMonth(String facts) {
        return comparison(COUNTERS, "day >= $1 and day < $2 and grain not in ('year_all', 'topic_year')",
                rolledUp(facts, "day >= $1 and day < $2", ""));
    }

    /// A query for the cells of years that differ from those of their months.
    static String ofYears() {
        return comparison("rollup_counter", "grain in ('year_all', 'topic_year')",
                MONTHS_OF_YEARS.formatted(each("sum(%1$s) as %1$s_facts", ", ")));
    }

    private static String rolledUp(String facts, String days, String years) {
        return ROLLED_UP.formatted(CELL, each("count(*) filter (where %2$s) as %1$s_facts", ", "), facts, days,
                each("sum(%1$s_facts) as %1$s_facts", ", "), years);
    }

    private static String comparison(String counters, String which, String facts) {
        return COMPARISON.formatted(KEY, each("sum(%1$s) as %1$s_counted", ", "), counters, which, facts,
                each("coalesce(%1$s_counted, 0)::bigint as %1$s_counted, coalesce(%1$s_facts, 0)::bigint as %1$s_facts",
                        ", "),
                each("coalesce(%1$s_counted, 0) <> coalesce(%1$s_facts, 0)", " or "));
    }

    static DriftView.Cell cell(Row row) {
        Map<String, Difference> differences = new LinkedHashMap<>();
        for (Measure measure : Measure.ALL) {
            var difference = new Difference(row.getLong(measure.column() + "_counted"),
                    row.getLong(measure.column() + "_facts"));
            if (difference.counters() != difference.facts()) {
                differences.put(measure.name(), difference);
            }
        }
        return new DriftView.Cell(row.getString("grain"), row.getLocalDate("day"), row.getString("municipality"),
                row.getString("channel"), row.getString("topic"), row.getString("department"),
                row.getString("reason"), differences);
    }

    private static String each(String template, String separator) {
        return Measure.ALL.stream().map(measure -> template.formatted(measure.column(), measure.condition()))
                .collect(Collectors.joining(separator));
    }
}
