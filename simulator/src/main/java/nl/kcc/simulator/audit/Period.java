package nl.kcc.simulator.audit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The days a question is about.
///
/// @param window such as `7d`; null for fixed days
/// @param from first day; null with a window
/// @param to last day, included; null with a window
record Period(String window, LocalDate from, LocalDate to) {
    static final List<String> WINDOWS = List.of("today", "7d", "month", "year", "all");

    static Period window(String name) {
        return new Period(name, null, null);
    }

    static Period days(LocalDate from, LocalDate to) {
        return new Period(null, from, to);
    }

    String query() {
        return window != null ? "window=" + window : "from=" + from + "&to=" + to;
    }

    /// Itself, or the days that its window comes down to; of `all` without an end.
    Period on(LocalDate today) {
        return switch (window) {
            case null -> this;
            case "today" -> days(today, today);
            case "7d" -> days(today.minusDays(6), today);
            case "month" -> days(today.withDayOfMonth(1), today);
            case "year" -> days(today.withDayOfYear(1), today);
            default -> days(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
        };
    }

    /// The period to compare with: as many days before it, whole months before whole months, and the whole month or year
    /// before one that has begun.
    ///
    /// @return null before all there is
    Period before(LocalDate today) {
        return switch (window) {
            case "all" -> null;
            case "month" -> days(today.withDayOfMonth(1).minusMonths(1), today.withDayOfMonth(1).minusDays(1));
            case "year" -> days(today.withDayOfYear(1).minusYears(1), today.withDayOfYear(1).minusDays(1));
            case null, default -> on(today).before();
        };
    }

    private Period before() {
        boolean wholeMonths = from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
        return days(wholeMonths ? from.minusMonths(ChronoUnit.MONTHS.between(from, to.plusDays(1)))
                : from.minusDays(to.toEpochDay() - from.toEpochDay() + 1), from.minusDays(1));
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
