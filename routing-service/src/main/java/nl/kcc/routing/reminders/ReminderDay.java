package nl.kcc.routing.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.kcc.routing.calendar.WorkingCalendar;

/// What there is to say to a department at a moment of a working day: pure, so that it holds however the clock is moved.
///
/// @param soonUntil what is due by then is due soon
record ReminderDay(Instant now, LocalDate day, Instant soonUntil, WorkingCalendar calendar, int workingDaysLate) {

    private static final int MOST_DAYS_COUNTED = 99;

    /// One thing to say.
    ///
    /// @param day on which it is said if it is said on each, else that of the due moment: with the kind and the hand-over it
    ///        makes sure that it is said once
    record Reminder(OwedWork work, ReminderKind kind, LocalDate day) {
    }

    /// @param workingDaysBefore 0 for no reminder beforehand
    /// @return empty outside working hours: then nobody is reminded
    static Optional<ReminderDay> at(Instant now, WorkingCalendar calendar, int workingDaysBefore, int workingDaysLate) {
        if (!calendar.isOpenAt(now)) {
            return Optional.empty();
        }
        Instant soonUntil = workingDaysBefore == 0 ? now : calendar.dueAfter(now, workingDaysBefore);
        return Optional.of(new ReminderDay(now, localDay(now), soonUntil, calendar, workingDaysLate));
    }

    /// @param owed by the department
    List<Reminder> reminders(RemindedParty audience, List<OwedWork> owed) {
        return owed.stream().flatMap(work -> reminder(audience, work).stream()).toList();
    }

    private Optional<Reminder> reminder(RemindedParty audience, OwedWork work) {
        return Stream.of(new Reminder(work, ReminderKind.BEFORE, localDay(work.dueAt())),
                new Reminder(work, ReminderKind.AFTER, day),
                new Reminder(work, ReminderKind.ESCALATION, localDay(work.dueAt())))
                .filter(reminder -> isFor(audience, reminder.kind()) && holds(reminder)).findFirst();
    }

    private static boolean isFor(RemindedParty audience, ReminderKind kind) {
        return (audience == RemindedParty.COORDINATOR) == (kind == ReminderKind.ESCALATION);
    }

    private boolean holds(Reminder reminder) {
        Instant due = reminder.work().dueAt();
        return switch (reminder.kind()) {
            case BEFORE -> due.isAfter(now) && !due.isAfter(soonUntil);
            case AFTER -> !due.isAfter(now);
            case ESCALATION -> !due.isAfter(now) && !calendar.dueAfter(due, workingDaysLate).isAfter(now);
        };
    }

    /// Working days that ended since: 0 on the day itself, and beforehand.
    ///
    /// @return at most 99
    int daysLate(Instant due) {
        int days = 0;
        while (days < MOST_DAYS_COUNTED && !calendar.dueAfter(due, days + 1).isAfter(now)) {
            days++;
        }
        return days;
    }

    private static LocalDate localDay(Instant moment) {
        return LocalDate.ofInstant(moment, WorkingCalendar.AMSTERDAM);
    }
}
