package nl.kcc.kpi.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Coarser counters beside the daily ones, so that a question over a year of the whole country adds up thousands of rows
/// and not millions. They are kept by the same differences, in the same transaction.
public enum Rollup {
    /// A day, all municipalities together.
    DAY_ALL,
    /// A month, municipality by municipality.
    MONTH,
    /// A month, all municipalities together.
    MONTH_ALL;

    /// Stands for all municipalities together.
    public static final String EVERY_MUNICIPALITY = "*";

    /// As in `rollup_counter`.
    public String grain() {
        return name().toLowerCase(Locale.ROOT);
    }

    Map<Cell, Tally> of(Map<Cell, Tally> daily) {
        Map<Cell, Tally> coarse = new HashMap<>();
        daily.forEach((cell, tally) -> coarse.computeIfAbsent(of(cell), _ -> new Tally()).add(tally));
        coarse.values().removeIf(Tally::isZero);
        return coarse;
    }

    private Cell of(Cell cell) {
        LocalDate day = this == DAY_ALL ? cell.day() : cell.day().withDayOfMonth(1);
        return new Cell(day, this == MONTH ? cell.municipality() : EVERY_MUNICIPALITY, cell.channel(), cell.topic(),
                cell.department(), cell.reason());
    }
}
