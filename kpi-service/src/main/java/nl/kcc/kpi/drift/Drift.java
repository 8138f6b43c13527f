package nl.kcc.kpi.drift;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.kpi.drift.DriftView.Difference;
import nl.kcc.kpi.facts.Measure;

/// The comparison of the counters, daily and rolled up, with a `group by` over facts, cell by cell.
final class Drift {

    static final String KEY = "grain, day, municipality, channel, topic, department, reason";

    private static final String SQL = """
            with counted as (
                    select %1$s, %2$s
                    from (select 'day' as grain, * from daily_counter union all select * from rollup_counter) as counter
                    where %8$s
                    group by %1$s),
                 daily as (
                    select %1$s, %3$s from (select 'day' as grain, * from %7$s as fact where %8$s) as contact
                    group by %1$s),
                 facts as (
                    select * from daily
                    union all
                    select rolled.grain, rolled.day, rolled.municipality, rolled.channel, topic, rolled.department,
                        rolled.reason, %4$s
                    from daily as d cross join lateral (values
                        ('day_all', d.day, '*', d.channel, d.department, d.reason),
                        ('month', date_trunc('month', d.day)::date, d.municipality, d.channel, d.department, d.reason),
                        ('month_all', date_trunc('month', d.day)::date, '*', d.channel, d.department, d.reason),
                        ('topic_day_all', d.day, '*', '*', '*', '*'),
                        ('topic_month', date_trunc('month', d.day)::date, d.municipality, '*', '*', '*'),
                        ('topic_month_all', date_trunc('month', d.day)::date, '*', '*', '*', '*'))
                        as rolled (grain, day, municipality, channel, department, reason)
                    group by rolled.grain, rolled.day, rolled.municipality, rolled.channel, topic, rolled.department,
                        rolled.reason)
            select %1$s, %5$s from counted full join facts using (%1$s) where %6$s
            """;

    private Drift() {
    }

    /// A query for the cells that differ.
    ///
    /// @param facts a view or subquery with the columns of `counted_contact`
    /// @param days a condition on the day, which must hold whole months
    static String differences(String facts, String days) {
        return SQL.formatted(KEY,
                each("sum(%1$s) as %1$s_counted", ", "),
                each("count(*) filter (where %2$s) as %1$s_facts", ", "),
                each("sum(%1$s_facts) as %1$s_facts", ", "),
                each("coalesce(%1$s_counted, 0)::bigint as %1$s_counted, coalesce(%1$s_facts, 0)::bigint as %1$s_facts",
                        ", "),
                each("coalesce(%1$s_counted, 0) <> coalesce(%1$s_facts, 0)", " or "), facts, days);
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
