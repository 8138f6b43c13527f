package nl.kcc.routing.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Counts a term anew on another calendar. How long the term was follows from its two ends on the calendar that held so far: a number
/// of working days when it ends with a working day, else an amount of working time.
public record TermRecount(WorkingCalendar before, WorkingCalendar after) {

    /// @param from when the term began
    /// @param due when it ends on the calendar that held so far, or ended on one from before that
    /// @return when it ends on the other calendar
    public Instant dueOf(Instant from, Instant due) {
        int counted = before.workingDaysBetween(from, due);
        // A day that ends at midnight or after it closes on the next.
        for (int days : List.of(counted, counted - 1)) {
            if (days > 0 && before.dueAfter(from, days).equals(due)) {
                return after.dueAfter(from, days);
            }
        }
        Duration open = before.openBetween(from, due);
        if (open.isPositive() && before.plus(from, open).equals(due)) {
            return after.plus(from, open);
        }
        boolean closedByNow = !before.day(due.atZone(WorkingCalendar.AMSTERDAM).toLocalDate()).isOpen();
        return after.dueAfter(from, Math.max(1, closedByNow ? counted + 1 : counted));
    }
}
