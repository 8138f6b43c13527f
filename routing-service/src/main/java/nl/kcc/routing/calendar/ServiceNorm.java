package nl.kcc.routing.calendar;

import java.time.Duration;
import java.time.Instant;

/// A term that the municipality sets itself (servicenorm), in its own working time.
public sealed interface ServiceNorm {

    Instant dueAfter(WorkingCalendar calendar, Instant from);

    /// Begins the day after, and ends when the last day closes.
    record WorkingDays(int days) implements ServiceNorm {

        @Override
        public Instant dueAfter(WorkingCalendar calendar, Instant from) {
            return calendar.dueAfter(from, days);
        }
    }

    /// Begins at once, or when it opens, and ends within the day.
    record WorkingHours(int hours) implements ServiceNorm {

        @Override
        public Instant dueAfter(WorkingCalendar calendar, Instant from) {
            return calendar.plus(from, Duration.ofHours(hours));
        }
    }
}
