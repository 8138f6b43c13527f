package nl.kcc.routing.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import nl.kcc.routing.calendar.Counted;
import nl.kcc.routing.calendar.WorkingCalendar;

/// A term with its counting.
///
/// @param lastDay the last day on which it can be met
/// @param inWords the due moment as a Dutch reader says it
/// @param days each day after the first, whether it counts and why not
record CountedTermView(Instant at, String inWords, Counted.Kind kind, Instant from, LocalDate lastDay, int workingDays,
        List<Counted.Day> days) {

    static CountedTermView of(Counted counted, String inWords) {
        return new CountedTermView(counted.at(), inWords, counted.kind(), counted.from(),
                counted.at().minusNanos(1).atZone(WorkingCalendar.AMSTERDAM).toLocalDate(), counted.workingDays(),
                counted.days());
    }
}
