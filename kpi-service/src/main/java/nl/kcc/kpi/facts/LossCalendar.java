package nl.kcc.kpi.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Lost contacts of a month day by day in one row, and of a year month by month: whatever days somebody asks for, of each
/// combination three rows tell it and not one for each day. They are kept by the same differences as the counters, in the
/// same transaction.
public enum LossCalendar {
    DAYS(null, Period.MONTH),
    DAYS_ALL(Rollup.DAY_ALL, Period.MONTH),
    MONTHS(Rollup.MONTH, Period.YEAR),
    MONTHS_ALL(Rollup.MONTH_ALL, Period.YEAR);

    public static final List<LossCalendar> EACH = List.of(values());

    /// The numbers of a row: the first is of the first day or month. More than there are days or months are 0.
    public static final List<String> COLUMNS = IntStream.rangeClosed(1, 31).mapToObj(LossCalendar::column).toList();

    private final Rollup source;
    private final Period period;

    LossCalendar(Rollup source, Period period) {
        this.source = source;
        this.period = period;
    }

    /// As in `loss_calendar`.
    public String grain() {
        return "lost_" + name().toLowerCase(Locale.ROOT);
    }

    /// The counters that tell the same, one by one; null for the daily ones.
    public Rollup source() {
        return source;
    }

    /// Of a row: a month of days, or a year of months.
    public Period period() {
        return period;
    }

    /// Whether each municipality has rows of its own.
    public boolean perMunicipality() {
        return source == null || source.perMunicipality();
    }

    /// What is lost in a row of the other counters, added up in SQL.
    ///
    /// @param number of a bucket, with the name of its column as `%1$s`
    public static String counted(String number) {
        return Stream.of(Bucket.values()).filter(bucket -> bucket.state().isLost()).map(Bucket::column).map(number::formatted)
                .collect(Collectors.joining(" + "));
    }

    /// The lost contacts of some days or months of a row, added up in SQL.
    ///
    /// @param first from 1
    public static String sum(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(LossCalendar::column).collect(Collectors.joining(" + "));
    }

    Map<Cell, long[]> of(Map<Cell, Tally> daily) {
        Map<Cell, long[]> rows = new HashMap<>();
        daily.forEach((cell, tally) -> {
            long lost = tally.lost();
            if (lost != 0) {
                rows.computeIfAbsent(of(cell), _ -> new long[COLUMNS.size()])[place(cell.day())] += lost;
            }
        });
        rows.values().removeIf(numbers -> LongStream.of(numbers).allMatch(number -> number == 0));
        return rows;
    }

    private Cell of(Cell cell) {
        return new Cell(period.first(cell.day()), perMunicipality() ? cell.municipality() : Rollup.EVERY_MUNICIPALITY,
                cell.channel(), cell.topic(), cell.department(), cell.reason());
    }

    private int place(LocalDate day) {
        return (period == Period.MONTH ? day.getDayOfMonth() : day.getMonthValue()) - 1;
    }

    private static String column(int place) {
        return "lost_" + place;
    }
}
