package nl.kcc.kpi.steering.outlook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

import nl.kcc.kpi.figures.DayRange;

/// The periods that are under way on any day.
enum OutlookPeriod {
    /// From Monday to Sunday.
    WEEK,
    MONTH,
    YEAR;

    DayRange around(LocalDate day) {
        return switch (this) {
            case WEEK -> new DayRange(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                    day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
            case MONTH -> new DayRange(day.withDayOfMonth(1), YearMonth.from(day).atEndOfMonth());
            case YEAR -> new DayRange(day.withDayOfYear(1), day.withDayOfYear(1).plusYears(1).minusDays(1));
        };
    }
}
