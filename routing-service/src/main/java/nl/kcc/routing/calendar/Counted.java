package nl.kcc.routing.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// How a due moment was counted: from the moment the term began, day by day.
///
/// @param at the due moment
/// @param workingDays days that count, the last one included
/// @param days every day after the first until the last, in order
public record Counted(Instant at, Kind kind, Instant from, int workingDays, List<Day> days) {

    /// Nobody reads a longer list.
    private static final int MOST_DAYS = 1000;

    /// Whose term it is.
    public enum Kind {
        /// The municipality's own, in working time.
        SERVICE_NORM,
        /// That of a law.
        STATUTORY
    }

    /// @param counts whether the day counts
    /// @param why it does not, or what is special about it; null for an ordinary day
    public record Day(LocalDate day, boolean counts, String why) {
    }

    /// A day that does not count.
    public record Skipped(LocalDate day, String why) {
    }

    /// A due moment on the municipality's calendar.
    public static Counted onCalendar(WorkingCalendar calendar, Instant from, Instant at) {
        List<Day> days = daysAfter(from, at).map(calendar::day)
                .map(day -> new Day(day.day(), day.isOpen(), day.isOpen() ? note(day) : day.whyClosed())).toList();
        return of(at, Kind.SERVICE_NORM, from, days);
    }

    /// The due moment of a law: each day counts but those at its end on which it cannot end.
    public static Counted ofLaw(StatutoryTerm term, Instant from) {
        LocalDate last = term.lastDay(from);
        List<Day> days = daysAfter(from, last.atStartOfDay(WorkingCalendar.AMSTERDAM).toInstant())
                .map(day -> new Day(day, term.whyFree(day) == null, term.whyFree(day))).toList();
        return of(term.dueAfter(from), Kind.STATUTORY, from, days);
    }

    /// The same, without days that passed while something else was waited for.
    ///
    /// @param until the last of these days
    public Counted without(LocalDate after, LocalDate until, String why) {
        return of(at, kind, from, days.stream().map(day -> day.counts() && day.day().isAfter(after) && !day.day().isAfter(until)
                ? new Day(day.day(), false, why)
                : day).toList());
    }

    public List<Skipped> skipped() {
        return days.stream().filter(day -> !day.counts()).map(day -> new Skipped(day.day(), day.why())).toList();
    }

    private static Counted of(Instant at, Kind kind, Instant from, List<Day> days) {
        return new Counted(at, kind, from, (int) days.stream().filter(Day::counts).count(), days);
    }

    private static String note(CalendarDay day) {
        if (!day.special()) {
            return null;
        }
        String hours = String.join(" en ", day.hours());
        return day.name() == null ? "open " + hours : day.name() + ", open " + hours;
    }

    private static Stream<LocalDate> daysAfter(Instant from, Instant at) {
        LocalDate first = from.atZone(WorkingCalendar.AMSTERDAM).toLocalDate().plusDays(1);
        LocalDate last = at.atZone(WorkingCalendar.AMSTERDAM).toLocalDate();
        return last.isBefore(first) ? Stream.of() : first.datesUntil(last.plusDays(1)).limit(MOST_DAYS);
    }
}
