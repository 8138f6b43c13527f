package nl.kcc.kpi.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Coarser counters beside the daily ones, so that a question over a year of the whole country adds up thousands of rows
/// and not millions. They are kept by the same differences, in the same transaction.
public enum Rollup {
    DAY_ALL(null, Period.DAY, false, Detail.EVERYTHING),
    MONTH(null, Period.MONTH, true, Detail.EVERYTHING),
    MONTH_ALL(MONTH, Period.MONTH, false, Detail.EVERYTHING),
    YEAR(MONTH, Period.YEAR, true, Detail.EVERYTHING),
    YEAR_ALL(MONTH_ALL, Period.YEAR, false, Detail.EVERYTHING),
    TOPIC_DAY_ALL(DAY_ALL, Period.DAY, false, Detail.TOPIC),
    TOPIC_MONTH(MONTH, Period.MONTH, true, Detail.TOPIC),
    TOPIC_MONTH_ALL(MONTH_ALL, Period.MONTH, false, Detail.TOPIC),
    TOPIC_YEAR(TOPIC_MONTH, Period.YEAR, true, Detail.TOPIC),
    CHANNEL_DAY(null, Period.DAY, true, Detail.CHANNEL),
    CHANNEL_MONTH(CHANNEL_DAY, Period.MONTH, true, Detail.CHANNEL),
    CHANNEL_DAY_ALL(CHANNEL_DAY, Period.DAY, false, Detail.CHANNEL),
    CHANNEL_MONTH_ALL(CHANNEL_MONTH, Period.MONTH, false, Detail.CHANNEL),
    LOSS_MONTH(MONTH, Period.MONTH, true, Detail.LOSS),
    LOSS_DAY_ALL(DAY_ALL, Period.DAY, false, Detail.LOSS),
    LOSS_MONTH_ALL(LOSS_MONTH, Period.MONTH, false, Detail.LOSS),
    LOSS_YEAR(LOSS_MONTH, Period.YEAR, true, Detail.LOSS),
    TOTAL_DAY(CHANNEL_DAY, Period.DAY, true, Detail.TOTAL),
    TOTAL_DAY_ALL(CHANNEL_DAY_ALL, Period.DAY, false, Detail.TOTAL),
    TOTAL_MONTH(CHANNEL_MONTH, Period.MONTH, true, Detail.TOTAL);

    public static final List<Rollup> EACH = List.of(values());

    /// Stands for all channels, topics, departments or reasons together.
    public static final String ALL = "*";

    /// Stands for all municipalities together.
    public static final String EVERY_MUNICIPALITY = "*";

    private final Rollup source;
    private final Period period;
    private final boolean perMunicipality;
    private final Detail detail;

    Rollup(Rollup source, Period period, boolean perMunicipality, Detail detail) {
        this.source = source;
        this.period = period;
        this.perMunicipality = perMunicipality;
        this.detail = detail;
    }

    /// As in `rollup_counter`.
    public String grain() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The smallest counters that still tell enough to add these up from; null for the daily ones. Those of years are added
    /// up from months of the same municipalities: what they hold can be compared one municipality after the other.
    public Rollup source() {
        return source;
    }

    public Period period() {
        return period;
    }

    /// Whether each municipality has cells of its own.
    public boolean perMunicipality() {
        return perMunicipality;
    }

    public Detail detail() {
        return detail;
    }

    Map<Cell, Tally> of(Map<Cell, Tally> daily) {
        Map<Cell, Tally> coarse = new HashMap<>();
        daily.forEach((cell, tally) -> coarse.computeIfAbsent(of(cell), _ -> new Tally()).add(tally));
        coarse.values().removeIf(Tally::isZero);
        return coarse;
    }

    private Cell of(Cell cell) {
        LocalDate day = period.first(cell.day());
        String municipality = perMunicipality ? cell.municipality() : EVERY_MUNICIPALITY;
        return switch (detail) {
            case EVERYTHING -> new Cell(day, municipality, cell.channel(), cell.topic(), cell.department(), cell.reason());
            case CHANNEL -> new Cell(day, municipality, cell.channel(), ALL, ALL, ALL);
            case LOSS -> new Cell(day, municipality, null, ALL, cell.department(), cell.reason());
            case TOPIC -> new Cell(day, municipality, null, cell.topic(), ALL, ALL);
            case TOTAL -> new Cell(day, municipality, null, ALL, ALL, ALL);
        };
    }
}
