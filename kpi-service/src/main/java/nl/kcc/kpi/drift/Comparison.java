package nl.kcc.kpi.drift;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.kpi.drift.DriftView.Difference;
import nl.kcc.kpi.facts.Cell;
import nl.kcc.kpi.facts.LossCalendar;
import nl.kcc.kpi.facts.Measure;

/// Compares counters with what they should be, cell by cell and number by number, in SQL.
///
/// @param columns of the numbers. In what is compared each is there twice, as `…_counted` and as `…_facts`.
record Comparison(List<String> columns) {

    static final Comparison OF_MEASURES = new Comparison(Measure.ALL.stream().map(Measure::column).toList());
    static final Comparison OF_LOSSES = new Comparison(LossCalendar.COLUMNS);

    static final String CELL = Cell.COLUMNS;
    static final String KEY = "grain, " + CELL;
    private static final String DIFFERING = """
            with counted as (
                    select %1$s, %2$s from %3$s as counter where %4$s group by %1$s),
                 facts as (%5$s)
            select %1$s, %6$s from counted full join facts using (%1$s) where %7$s
            """;

    /// A query for the cells that differ. Zeros are null in it: nearly all numbers are, and nulls take no room.
    ///
    /// @param counters a table or subquery
    /// @param which of them, a condition
    /// @param facts a query for the numbers as they should be, `…_facts`
    String differing(String counters, String which, String facts) {
        return DIFFERING.formatted(KEY, each("sum(%1$s) as %1$s_counted", ", "), counters, which, facts,
                each("nullif(%1$s_counted, 0) as %1$s_counted, nullif(%1$s_facts, 0) as %1$s_facts", ", "),
                each("coalesce(%1$s_counted, 0) <> coalesce(%1$s_facts, 0)", " or "));
    }

    /// @param template with the name of a column as `%1$s`
    String each(String template, String separator) {
        return columns.stream().map(template::formatted).collect(Collectors.joining(separator));
    }

    DriftView.Cell cell(Row row) {
        Map<String, Difference> differences = new LinkedHashMap<>();
        for (String column : columns) {
            var difference = new Difference(number(row, column + "_counted"), number(row, column + "_facts"));
            if (difference.counters() != difference.facts()) {
                differences.put(column.toUpperCase(Locale.ROOT), difference);
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
