package nl.kcc.simulator.audit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/// The days a question is about.
///
/// @param window such as `7d`; null for fixed days
/// @param from first day; null with a window
/// @param to last day, included; null with a window
record Period(String window, LocalDate from, LocalDate to) {
    private static final long WEEKS_OF_A_QUARTER = 13;
    static final List<String> WINDOWS = List.of("today", "7d", "month", "year", "all");

    static Period window(String name) {
        return new Period(name, null, null);
    }

    static Period days(LocalDate from, LocalDate to) {
        return new Period(null, from, to);
    }

    /// The days on which is looked what came of an action: whole weeks once a week has passed, and a quarter of a year at most.
    ///
    /// @return null when it has not begun
    static Period after(JsonNode action, LocalDate today) {
        var first = LocalDate.parse(action.path("startedOn").asText());
        var status = action.path("status").asText();
        var last = status.equals("STOPPED") && action.has("endsOn") ? LocalDate.parse(action.path("endsOn").asText()) : today;
        last = last.isAfter(today) ? today : last;
        if (status.equals("PLANNED") || last.isBefore(first)) {
            return null;
        }
        long days = first.until(last, ChronoUnit.DAYS) + 1;
        return days(first, first.plusDays((days < 7 ? days : 7 * Math.min(WEEKS_OF_A_QUARTER, days / 7)) - 1));
    }

    /// As many days, right before these.
    Period asManyBefore() {
        return days(from.minusDays(to.toEpochDay() - from.toEpochDay() + 1), from.minusDays(1));
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
        return wholeMonths ? days(from.minusMonths(ChronoUnit.MONTHS.between(from, to.plusDays(1))), from.minusDays(1))
                : asManyBefore();
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
