package nl.kcc.routing.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import nl.kcc.routing.calendar.Counted;
import nl.kcc.routing.calendar.WorkingCalendar;
import nl.kcc.routing.catalogue.Terms;

/// How the terms of one hand-over run.
///
/// @param counted the municipality's own term; it stands still while the citizen is waited for
/// @param ofLaw null when no law sets a term; it never stands still
/// @param waiting null unless the citizen is waited for now
record HandoverClock(Counted counted, OfLaw ofLaw, Waiting waiting) {

    /// @param name of what the term is about, such as `Klacht`
    record OfLaw(Instant at, LocalDate lastDay, String name, String article) {

        static OfLaw of(Terms.Statutory one, Instant receipt) {
            return new OfLaw(one.term().dueAfter(receipt), one.term().lastDay(receipt), one.name(), one.article());
        }
    }

    /// @param by user name
    /// @param leftMinutes of working time, once the clock runs again
    record Waiting(WaitingReason reason, Instant since, Instant until, String by, long leftMinutes) {

        static Waiting of(WaitingRow row) {
            return new Waiting(row.reason, row.since, row.untilAt, row.stoppedBy, row.left().toMinutes());
        }
    }

    /// @param waited each time, in order
    static Counted counted(WorkingCalendar calendar, Instant from, Instant due, List<WaitingRow> waited) {
        Counted counted = Counted.onCalendar(calendar, from, due);
        for (WaitingRow row : waited) {
            counted = counted.without(day(row.since), day(row.end()), "Er werd op de inwoner gewacht");
        }
        return counted;
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(WorkingCalendar.AMSTERDAM).toLocalDate();
    }
}
