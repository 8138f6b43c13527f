package nl.kcc.kpi.figures;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.kpi.facts.Bucket;
import nl.kcc.kpi.facts.Measure;
import nl.kcc.kpi.facts.Rollup;
import nl.kcc.kpi.facts.Tally;

/// One statement that adds up the counters of some contacts. The columns of its answer are the measures in their order, the
/// last day on which anything was counted, the keys of the split, and the topic's name where topics are told apart.
///
/// @param criteria gets the parameters
record SumsStatement(Filter filter, DayRange days, List<GroupBy> split, Criteria criteria) {

    static final String LAST_DAY = "last_day";

    /// The columns of a counter that are asked.
    static final String ROW = "day, municipality, channel, topic, department, reason, "
            + Measure.ALL.stream().map(Measure::column).collect(Collectors.joining(", "));

    private static final Predicate<Measure> EACH = _ -> true;
    private static final Predicate<Measure> LOST = measure -> measure instanceof Bucket bucket && bucket.state().isLost();

    private static final String LAST_COUNTED = """
            (select max(day) from rollup_counter where grain = '%s' and municipality = '%s')"""
            .formatted(Rollup.DAY_ALL.grain(), Rollup.EVERY_MUNICIPALITY);

    /// One row per group, in the order of the keys; without a split exactly one.
    String everything() {
        return split.isEmpty() ? groups(EACH, LAST_COUNTED) : named(groups(EACH, LAST_COUNTED)) + " order by " + places();
    }

    /// One row per group with the lost contacts alone, and one with empty keys for all else that is counted, not told apart,
    /// in any order. Together they are the whole, in a fraction of the time: there may be thousands of groups.
    String lost() {
        String keys = split.stream().map(groupBy -> ", '' as " + place(groupBy)).collect(Collectors.joining());
        return named("%s union all %s".formatted(select(LOST.negate(), LAST_COUNTED, keys, List.of()), groups(LOST, "null")));
    }

    /// By their places: the driver looks a name up among all of them, column by column and row by row.
    Sum sum(Row row) {
        Tally tally = new Tally();
        for (Measure measure : Measure.ALL) {
            Long counted = row.getLong(measure.index());
            if (counted != null) {
                tally.add(measure, counted);
            }
        }
        int place = Measure.ALL.size() + 1;
        List<String> keys = IntStream.range(place, place + split.size()).mapToObj(row::getString).toList();
        return new Sum(keys, split.contains(GroupBy.TOPIC) ? row.getString(place + split.size()) : null, tally);
    }

    private String groups(Predicate<Measure> which, String lastDay) {
        String keys = split.stream().map(groupBy -> ", %s::text as %s".formatted(groupBy.expression(), place(groupBy)))
                .collect(Collectors.joining());
        return select(which, lastDay, keys, split) + (split.isEmpty() ? "" : " group by " + places());
    }

    /// Measures that are not asked are null, which takes no room in thousands of rows.
    private String select(Predicate<Measure> which, String lastDay, String keys, List<GroupBy> toldApart) {
        String measures = Measure.ALL.stream()
                .map(measure -> which.test(measure) ? "coalesce(sum(%s), 0)::bigint".formatted(measure.column())
                        : "null::bigint")
                .collect(Collectors.joining(", "));
        return "select %s, %s as %s%s from (%s) as counter".formatted(measures, lastDay, LAST_DAY, keys,
                CounterPieces.of(filter, toldApart, days, criteria));
    }

    /// Topics get their names last: one look at the catalogue for all groups.
    private String named(String sums) {
        return split.contains(GroupBy.TOPIC) ? """
                select sums.*, topic.name from (%s) as sums left join topic on topic.code = %s""".formatted(sums,
                place(GroupBy.TOPIC)) : sums;
    }

    private String places() {
        return split.stream().map(SumsStatement::place).collect(Collectors.joining(", "));
    }

    private static String place(GroupBy groupBy) {
        return "by_" + groupBy.parameter();
    }
}
