package nl.kcc.kpi.figures;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Days, both ends included.
public record DayRange(LocalDate from, LocalDate to) {

    /// Every day that a contact can fall on.
    static final DayRange EVER = new DayRange(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

    /// As many days before these; for whole months as many whole months. Empty where the calendar begins.
    public Optional<DayRange> before() {
        boolean wholeMonths = from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
        LocalDate first = wholeMonths ? from.minusMonths(ChronoUnit.MONTHS.between(from, to.plusDays(1)))
                : from.minusDays(ChronoUnit.DAYS.between(from, to) + 1);
        return first.isBefore(EVER.from()) ? Optional.empty() : Optional.of(new DayRange(first, from.minusDays(1)));
    }

    /// Until the end of the year when the whole year before the last day is in it, or else of the month; the same where
    /// neither is.
    DayRange toEndOfPeriod() {
        if (!from.isAfter(to.withDayOfYear(1))) {
            return new DayRange(from, Year.from(to).plusYears(1).atDay(1).minusDays(1));
        }
        return from.isAfter(to.withDayOfMonth(1)) ? this : new DayRange(from, YearMonth.from(to).atEndOfMonth());
    }

    boolean isEver() {
        return equals(EVER);
    }
}
