package nl.kcc.kpi.steering.actions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import nl.kcc.kpi.figures.DayRange;

/// Two periods of the same length, before an action and from its first day on. Whole weeks once there is one, so that both
/// have the same days of the week, and no more than thirteen, so that it stays about the action.
record PeriodComparison(DayRange before, DayRange after) {

    private static final int WEEK = 7;
    private static final int MOST_WEEKS = 13;

    /// @return empty when the action has not begun
    static Optional<PeriodComparison> of(ImprovementAction action, LocalDate today) {
        boolean stopped = action.status() == ActionStatus.STOPPED && action.endsOn() != null;
        LocalDate last = stopped && action.endsOn().isBefore(today) ? action.endsOn() : today;
        LocalDate first = action.startedOn();
        return action.status() == ActionStatus.PLANNED || first.isAfter(last) ? Optional.empty()
                : Optional.of(around(first, length(ChronoUnit.DAYS.between(first, last) + 1)));
    }

    private static PeriodComparison around(LocalDate first, long days) {
        return new PeriodComparison(new DayRange(first.minusDays(days), first.minusDays(1)),
                new DayRange(first, first.plusDays(days - 1)));
    }

    private static long length(long days) {
        return days < WEEK ? days : Math.min(days / WEEK, MOST_WEEKS) * WEEK;
    }
}
