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
    MONTH_ALL,
    /// A day topic by topic: all municipalities, channels, departments and reasons together.
    TOPIC_DAY_ALL,
    /// A month topic by topic, municipality by municipality.
    TOPIC_MONTH,
    /// A month topic by topic, all municipalities together.
    TOPIC_MONTH_ALL,
    /// A year, all municipalities together.
    YEAR_ALL,
    /// A year topic by topic, municipality by municipality.
    TOPIC_YEAR;

    /// Stands for all channels, departments or reasons together.
    static final String ALL = "*";

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
        LocalDate day = switch (this) {
            case DAY_ALL, TOPIC_DAY_ALL -> cell.day();
            case MONTH, MONTH_ALL, TOPIC_MONTH, TOPIC_MONTH_ALL -> cell.day().withDayOfMonth(1);
            case YEAR_ALL, TOPIC_YEAR -> cell.day().withDayOfYear(1);
        };
        String municipality = tellsMunicipalitiesApart() ? cell.municipality() : EVERY_MUNICIPALITY;
        return switch (this) {
            case DAY_ALL, MONTH, MONTH_ALL, YEAR_ALL -> new Cell(day, municipality, cell.channel(), cell.topic(),
                    cell.department(), cell.reason());
            case TOPIC_DAY_ALL, TOPIC_MONTH, TOPIC_MONTH_ALL, TOPIC_YEAR -> new Cell(day, municipality, null, cell.topic(),
                    ALL, ALL);
        };
    }

    /// Whether each municipality has cells of its own.
    public boolean tellsMunicipalitiesApart() {
        return this == MONTH || this == TOPIC_MONTH || this == TOPIC_YEAR;
    }
}
