package nl.kcc.routing.planning;

import java.time.Instant;

import nl.kcc.routing.calendar.Calendars;
import nl.kcc.routing.calendar.TermRecount;
import nl.kcc.routing.calendar.WorkingCalendar;

/// Other opening hours or closed days: the same terms, counted anew.
record ChangedCalendar(Calendars before, Calendars after) implements ChangedPlan {

    @Override
    public Instant dueOf(OpenPromise promise) {
        WorkingCalendar now = of(after, promise);
        return promise.hasWaited() ? now.plus(promise.waitedUntil(), promise.left())
                : new TermRecount(of(before, promise), now).dueOf(promise.from(), promise.due());
    }

    private static WorkingCalendar of(Calendars calendars, OpenPromise promise) {
        return calendars.of(promise.municipality(), promise.department(), promise.channel());
    }
}
