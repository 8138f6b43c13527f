package nl.kcc.kpi.figures;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.kpi.counters.Bucket;
import nl.kcc.kpi.counters.Cell;
import nl.kcc.kpi.counters.Detail;
import nl.kcc.kpi.counters.Grain;
import nl.kcc.kpi.counters.Measure;
import nl.kcc.kpi.counters.Period;
import nl.kcc.kpi.counters.Tally;

/// One statement that adds up the counters of some contacts.
///
/// @param criteria gets the parameters
record SumsStatement(Filter filter, DayRange days, List<GroupBy> split, Criteria criteria) {

    static final String LAST_DAY = "last_day";

    /// The columns of a counter that are asked.
    static final String ROW = Cell.COLUMNS + ", "
            + Measure.ALL.stream().map(Measure::column).collect(Collectors.joining(", "));

    /// By which lost contacts are told apart.
    static final List<GroupBy> OF_LOSSES = List.of(GroupBy.TOPIC, GroupBy.REASON, GroupBy.DEPARTMENT, GroupBy.CHANNEL);

    private static final String LOST = "sum(%s)".formatted(Stream.of(Bucket.values())
            .filter(bucket -> bucket.state().isLost()).map(Bucket::column).collect(Collectors.joining(" + ")));
    private static final int KEYS_OF_LOSSES = 3;

    /// One row per group, in the order of the keys; without a split exactly one. Its columns are the measures in their order,
    /// the last day on which anything was counted, the keys of the split, and the topic's name where topics are told apart.
    String everything() {
        String sums = select(measures(), lastCounted(), keys(GroupBy::expression),
                CounterPieces.of(filter, split, days, criteria));
        return split.isEmpty() ? sums : named(sums + groups()) + " order by " + places();
    }

    /// One row with the measures of all contacts in an array, and one per group with the number of its lost contacts, in any
    /// order: there may be thousands of groups, so they carry nothing else. The statement must be split by [#OF_LOSSES].
    String lost() {
        String total = select("array[%s] as measures, null::bigint as lost".formatted(measures()), lastCounted(),
                keys(_ -> "''"), CounterPieces.of(filter, List.of(), days, criteria));
        String losses = select("null::bigint[] as measures, %s::bigint as lost".formatted(LOST), "null",
                keys(GroupBy::expression),
                CounterPieces.of(filter, split, days, criteria)) + groups() + " having " + LOST + " <> 0";
        return named(total + " union all " + losses);
    }

    /// A row of [#everything]. By its places: the driver looks a name up among all of them, column by column and row by row.
    static GroupSum sum(Row row, List<GroupBy> split) {
        Tally tally = new Tally();
        for (Measure measure : Measure.ALL) {
            tally.add(measure, row.getLong(measure.index()));
        }
        int place = Measure.ALL.size() + 1;
        List<String> keys = IntStream.range(place, place + split.size()).mapToObj(row::getString).toList();
        return new GroupSum(keys, split.contains(GroupBy.TOPIC) ? row.getString(place + split.size()) : null, tally);
    }

    /// The measures of all contacts, from the one row of [#lost] that has them; empty for the others.
    static Optional<Tally> total(Row row) {
        return Optional.ofNullable(row.getArrayOfLongs(0)).map(numbers -> {
            Tally tally = new Tally();
            Measure.ALL.forEach(measure -> tally.add(measure, numbers[measure.index()]));
            return tally;
        });
    }

    /// A row of [#lost] without those.
    static Loss loss(Row row) {
        List<String> keys = IntStream.range(KEYS_OF_LOSSES, KEYS_OF_LOSSES + OF_LOSSES.size())
                .mapToObj(place -> Filter.shown(row.getString(place))).toList();
        return new Loss(keys.get(0), row.getString(KEYS_OF_LOSSES + OF_LOSSES.size()), keys.get(1), keys.get(2), keys.get(3),
                row.getLong(1));
    }

    /// Who does not see all municipalities does not see what is summed up over them either. A later day than the one that was
    /// asked lies in the last year of the days.
    private String lastCounted() {
        boolean every = filter.municipalities().every();
        return "(select max(day) from counter %s%s)".formatted(
                Grain.fewestRows(Period.DAY, !every, Detail.TOTAL).where(),
                every ? ""
                        : " and municipality = any(%s) and day > %s".formatted(
                                criteria.parameter(filter.municipalities().orNull()),
                                criteria.parameter(days.to().minusYears(1))));
    }

    private static String measures() {
        return Measure.ALL.stream().map(measure -> "coalesce(sum(%s), 0)::bigint".formatted(measure.column()))
                .collect(Collectors.joining(", "));
    }

    private String keys(Function<GroupBy, String> expression) {
        return split.stream().map(groupBy -> ", %s::text as %s".formatted(expression.apply(groupBy), place(groupBy)))
                .collect(Collectors.joining());
    }

    private String groups() {
        return " group by " + places();
    }

    private static String select(String numbers, String lastDay, String keys, String pieces) {
        return "select %s, %s as %s%s from (%s) as counter".formatted(numbers, lastDay, LAST_DAY, keys, pieces);
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
