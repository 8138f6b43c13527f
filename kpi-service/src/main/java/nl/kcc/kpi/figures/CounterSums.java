package nl.kcc.kpi.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import nl.kcc.kpi.facts.Measure;
import nl.kcc.kpi.facts.Rollup;
import nl.kcc.kpi.facts.Tally;

/// Adds up the counters in one statement, so in one consistent view of them.
@ApplicationScoped
class CounterSums {

    /// The columns of a counter that are asked.
    static final String ROW = "day, municipality, channel, topic, department, reason, "
            + Measure.ALL.stream().map(Measure::column).collect(Collectors.joining(", "));

    /// The first columns of an answer, in the order of the measures.
    private static final String SUMS = Measure.ALL.stream()
            .map(measure -> "coalesce(sum(%1$s), 0)::bigint as %1$s".formatted(measure.column()))
            .collect(Collectors.joining(", "));

    private static final String LAST_DAY = """
            select max(day) from rollup_counter where grain = '%s' and municipality = '%s'"""
            .formatted(Rollup.DAY_ALL.grain(), Rollup.EVERY_MUNICIPALITY);

    private final Reads reads;

    CounterSums(Reads reads) {
        this.reads = reads;
    }

    /// One per group, in the order of the keys; without a split exactly one.
    Uni<List<Sum>> of(Filter filter, DayRange days, List<GroupBy> split, LocalDate today) {
        // The counters of a whole period tell the same as those of its days so far, as long as there are no later ones.
        DayRange period = days.to().isBefore(today) ? days : days.toEndOfPeriod();
        return rows(filter, period, split)
                .chain(rows -> period.equals(days) || nothingAfter(days.to(), rows) ? Uni.createFrom().item(rows)
                        : rows(filter, days, split))
                .map(rows -> rows.stream().map(row -> sum(row, split)).toList());
    }

    /// Just before midnight a contact may be of a day to come: clocks differ.
    private static boolean nothingAfter(LocalDate day, RowSet<Row> rows) {
        return rows.stream().map(row -> row.getLocalDate("last_day")).noneMatch(last -> last != null && last.isAfter(day));
    }

    private Uni<RowSet<Row>> rows(Filter filter, DayRange days, List<GroupBy> split) {
        Criteria criteria = Criteria.ofDimensions(filter);
        String rows = CounterPieces.of(filter, split, days, criteria);
        String sql = """
                select %s, (%s) as last_day%s from (%s) as c%s
                """.formatted(SUMS, LAST_DAY, keys(split), rows, groups(split));
        return reads.ofCounters(sql, criteria);
    }

    /// The days on which anything was counted; null without any.
    Uni<DayRange> daysOf(Filter filter) {
        Criteria criteria = Criteria.of(filter, DayRange.EVER);
        String counters = filter.municipalities().every()
                ? "rollup_counter " + criteria.and("grain = 'day_all'").and("municipality = '*'").where()
                : "daily_counter " + criteria.where();
        return reads.ofCounters("select min(day) as first, max(day) as last from " + counters, criteria)
                .map(rows -> rows.iterator().next())
                .map(row -> row.getLocalDate("first") == null ? null
                        : new DayRange(row.getLocalDate("first"), row.getLocalDate("last")));
    }

    private static String keys(List<GroupBy> split) {
        String keys = split.stream().map(groupBy -> ", " + groupBy.expression() + "::text as by_" + groupBy.parameter())
                .collect(Collectors.joining());
        return split.contains(GroupBy.TOPIC) ? keys + ", (select t.name from topic t where t.code = c.topic) as topic_name"
                : keys;
    }

    private static String groups(List<GroupBy> split) {
        if (split.isEmpty()) {
            return "";
        }
        String places = split.stream().map(groupBy -> "by_" + groupBy.parameter()).collect(Collectors.joining(", "));
        return " group by %s%s order by %s".formatted(places, split.contains(GroupBy.TOPIC) ? ", c.topic" : "", places);
    }

    private static Sum sum(Row row, List<GroupBy> split) {
        Tally tally = new Tally();
        // By their places: the driver looks a name up among all of them, measure by measure and row by row.
        Measure.ALL.forEach(measure -> tally.add(measure, row.getLong(measure.index())));
        return new Sum(split.stream().map(groupBy -> row.getString("by_" + groupBy.parameter())).toList(),
                split.contains(GroupBy.TOPIC) ? row.getString("topic_name") : null, tally);
    }
}
