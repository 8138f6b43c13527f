package nl.kcc.kpi.counters;

import java.time.LocalDate;
import java.util.Locale;

/// How many days a row of counters holds.
public enum Period {
    DAY(365),
    MONTH(12),
    YEAR(1);

    private final int perYear;

    Period(int perYear) {
        this.perYear = perYear;
    }

    int perYear() {
        return perYear;
    }

    /// As PostgreSQL calls it.
    public String unit() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isWithin(Period longer) {
        return compareTo(longer) <= 0;
    }

    /// The longest of those that are shorter.
    ///
    /// @throws IllegalStateException for a day
    public Period shorter() {
        return switch (this) {
            case DAY -> throw new IllegalStateException("nothing is shorter than a day");
            case MONTH -> DAY;
            case YEAR -> MONTH;
        };
    }

    /// The first day of the period that a day is in.
    public LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /// The day itself where a period begins on it, or else the first day of the next one.
    public LocalDate firstFrom(LocalDate day) {
        LocalDate first = first(day);
        return first.equals(day) ? day : switch (this) {
            case DAY -> day;
            case MONTH -> first.plusMonths(1);
            case YEAR -> first.plusYears(1);
        };
    }
}
