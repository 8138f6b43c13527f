package nl.kcc.kpi.reports.channels;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Resolution;

/// How long the parts are that a trend is told in.
enum TrendStep {
    DAY,
    /// From Monday to Sunday.
    WEEK,
    MONTH;

    /// As in an answer.
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Such as `2026-01-31`, `2026-W05` or `2026-01`.
    String key(LocalDate day) {
        return switch (this) {
            case DAY -> day.toString();
            case WEEK -> DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, "2026-W05".length());
            case MONTH -> YearMonth.from(day).toString();
        };
    }

    LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    LocalDate last(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> YearMonth.from(day).atEndOfMonth();
        };
    }

    /// The shortest of which the median has a base, as long as the period holds more than one.
    ///
    /// @param days those with contacts
    static TrendStep of(DayRange period, Map<LocalDate, Resolution> days) {
        if (medianHasBase(List.copyOf(days.values())) || !period.to().isAfter(period.from().plusDays(6))) {
            return DAY;
        }
        Map<LocalDate, Resolution> weeks = new TreeMap<>();
        days.forEach((day, counts) -> weeks.merge(WEEK.first(day), counts, Resolution::plus));
        return medianHasBase(List.copyOf(weeks.values())) || MONTH.first(period.from()).equals(MONTH.first(period.to())) ? WEEK
                : MONTH;
    }

    /// Of an even number the upper one of the two.
    private static boolean medianHasBase(List<Resolution> parts) {
        return parts.isEmpty() || 2 * parts.stream().filter(Resolution::hasBase).count() >= parts.size();
    }
}
