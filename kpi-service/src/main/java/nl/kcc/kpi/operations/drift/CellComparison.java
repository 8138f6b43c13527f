package nl.kcc.kpi.operations.drift;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.kpi.counters.Cell;
import nl.kcc.kpi.counters.Measure;
import nl.kcc.kpi.operations.drift.DriftView.CounterDifference;

/// Compares counters with what they should be, cell by cell and measure by measure, in SQL. In what is compared each measure
/// is there twice, as `…_counted` and as `…_facts`.
final class CellComparison {

    static final String CELL = Cell.COLUMNS;
    static final String KEY = "grain, " + CELL;
    /// What a counter of a differing cell lacks; null where both numbers are zero.
    static final String LACKING = "coalesce(%1$s_facts - %1$s_counted, %1$s_facts, -%1$s_counted)::int";
    private static final String DIFFERING = """
            with counted as (
                    select %1$s, %2$s from counter where %3$s group by %1$s),
                 facts as (%4$s)
            select %1$s, %5$s from counted full join facts using (%1$s) where %6$s
            """;

    private CellComparison() {
    }

    /// A query for the cells that differ. Zeros are null in it: nearly all numbers are, and nulls take no room.
    ///
    /// @param which of the counters, a condition
    /// @param facts a query for the numbers as they should be, `…_facts`
    static String differing(String which, String facts) {
        return DIFFERING.formatted(KEY, each("sum(%1$s) as %1$s_counted", ", "), which, facts,
                each("nullif(%1$s_counted, 0) as %1$s_counted, nullif(%1$s_facts, 0) as %1$s_facts", ", "),
                each("coalesce(%1$s_counted, 0) <> coalesce(%1$s_facts, 0)", " or "));
    }

    /// @param template with the name of a measure's column as `%1$s`
    static String each(String template, String separator) {
        return Measure.ALL.stream().map(measure -> template.formatted(measure.column())).collect(Collectors.joining(separator));
    }

    static DriftView.Cell cell(Row row) {
        Map<String, CounterDifference> differences = new LinkedHashMap<>();
        for (Measure measure : Measure.ALL) {
            var difference = new CounterDifference(number(row, measure.column() + "_counted"),
                    number(row, measure.column() + "_facts"));
            if (difference.counters() != difference.facts()) {
                differences.put(measure.column().toUpperCase(Locale.ROOT), difference);
            }
        }
        return new DriftView.Cell(row.getString("grain"), row.getLocalDate("day"), row.getString("municipality"),
                row.getString("channel"), row.getString("topic"), row.getString("department"),
                row.getString("reason"), differences);
    }

    private static long number(Row row, String column) {
        Long number = row.getLong(column);
        return number == null ? 0 : number;
    }
}
