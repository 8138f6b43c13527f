package nl.kcc.routing.handover;

import java.time.Instant;
import java.time.LocalDate;

import nl.kcc.routing.calendar.WorkingCalendar;
import nl.kcc.routing.standing.HandoverFilter.Due;

/// Into which the work list is divided, on the clock of Amsterdam.
enum DuePart {
    LATE,
    TODAY,
    TOMORROW,
    LATER;

    Due at(Instant now) {
        return switch (this) {
            case LATE -> new Due(null, now);
            case TODAY -> new Due(now, dayBegins(now, 1));
            case TOMORROW -> new Due(dayBegins(now, 1), dayBegins(now, 2));
            case LATER -> new Due(dayBegins(now, 2), null);
        };
    }

    /// @param days after today
    static Instant dayBegins(Instant now, int days) {
        return LocalDate.ofInstant(now, WorkingCalendar.AMSTERDAM).plusDays(days).atStartOfDay(WorkingCalendar.AMSTERDAM)
                .toInstant();
    }
}
