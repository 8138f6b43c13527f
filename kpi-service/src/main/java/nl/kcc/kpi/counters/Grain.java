package nl.kcc.kpi.counters;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The grains in which contacts are counted, all in the table `counter` and all kept by the same differences in the same
/// transaction. A constant is all it takes: from it come the partition and its first contents ([GrainPartitions]), what a
/// batch adds ([Counters]), the choice of what to read for a question, the drift check and the rebuild.
///
/// Each grain costs every contact a row. It is kept where a common question would take longer than 30 ms without it.
public enum Grain {
    /// The cells, from which all others can be added up.
    DAY(Period.DAY, true, Detail.EVERYTHING),
    MONTH(Period.MONTH, true, Detail.EVERYTHING),
    YEAR(Period.YEAR, true, Detail.EVERYTHING),
    TOTAL_DAY(Period.DAY, true, Detail.TOTAL),
    TOTAL_MONTH(Period.MONTH, true, Detail.TOTAL),
    CHANNEL_MONTH(Period.MONTH, true, Detail.CHANNEL),
    LOSS_YEAR(Period.YEAR, true, Detail.LOSS),
    DAY_ALL(Period.DAY, false, Detail.EVERYTHING),
    MONTH_ALL(Period.MONTH, false, Detail.EVERYTHING),
    YEAR_ALL(Period.YEAR, false, Detail.EVERYTHING),
    CHANNEL_DAY_ALL(Period.DAY, false, Detail.CHANNEL),
    LOSS_DAY_ALL(Period.DAY, false, Detail.LOSS),
    TOPIC_DAY_ALL(Period.DAY, false, Detail.TOPIC);

    private static final int MUNICIPALITIES = 342;

    public static final List<Grain> EACH = List.of(values());

    /// All but [#DAY], each after the one it is added up from: that has more rows.
    public static final List<Grain> COARSER = EACH.stream().filter(grain -> grain != DAY)
            .sorted(Comparator.comparing(Grain::rows).reversed()).toList();

    private final Period period;
    private final boolean perMunicipality;
    private final Detail detail;

    /// @param perMunicipality whether each municipality has cells of its own, or all have one together
    Grain(Period period, boolean perMunicipality, Detail detail) {
        this.period = period;
        this.perMunicipality = perMunicipality;
        this.detail = detail;
    }

    /// The one to answer a question from: of those that tell enough, the one with the fewest rows to add up.
    ///
    /// @param longest the longest period that a row may hold
    /// @param perMunicipality whether municipalities must be told apart
    public static Grain fewestRows(Period longest, boolean perMunicipality, Detail needed) {
        return EACH.stream().filter(grain -> grain.perMunicipality == perMunicipality && grain.period.isWithin(longest)
                && grain.detail.tells(needed)).min(Comparator.comparing(Grain::rows)).orElse(DAY);
    }

    /// As in the table.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The cells of this grain, to begin the `where` of a statement.
    public String where() {
        return "where grain = '%s'%s".formatted(code(), perMunicipality ? "" : " and municipality = '" + Cell.ALL + "'");
    }

    public Period period() {
        return period;
    }

    public boolean perMunicipality() {
        return perMunicipality;
    }

    public Detail detail() {
        return detail;
    }

    /// The grain with the fewest rows that still tell enough to add these up from; empty for [#DAY].
    public Optional<Grain> source() {
        return EACH.stream().filter(grain -> grain != this && grain.isFinerThan(this)).min(Comparator.comparing(Grain::rows));
    }

    /// What a batch adds to the cells of this grain.
    Map<Cell, Tally> of(Map<Cell, Tally> daily) {
        Map<Cell, Tally> cells = new HashMap<>();
        daily.forEach((cell, tally) -> cells.computeIfAbsent(of(cell), _ -> new Tally()).add(tally));
        cells.values().removeIf(Tally::isZero);
        return cells;
    }

    private Cell of(Cell cell) {
        return new Cell(period.first(cell.day()), perMunicipality ? cell.municipality() : Cell.ALL,
                detail.tells(Detail.CHANNEL) ? cell.channel() : null,
                detail.tells(Detail.TOPIC) ? cell.topic() : Cell.ALL,
                detail.tells(Detail.LOSS) ? cell.department() : Cell.ALL,
                detail.tells(Detail.LOSS) ? cell.reason() : Cell.ALL);
    }

    private boolean isFinerThan(Grain other) {
        return period.isWithin(other.period) && (perMunicipality || !other.perMunicipality) && detail.tells(other.detail);
    }

    /// About how many a year of the whole country makes.
    private int rows() {
        return (perMunicipality ? MUNICIPALITIES : 1) * period.perYear() * detail.rows();
    }
}
