package nl.kcc.kpi.facts;

import java.time.LocalDate;

/// How many days a row of counters holds.
public enum Period {
    DAY,
    MONTH,
    YEAR;

    LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }
}
