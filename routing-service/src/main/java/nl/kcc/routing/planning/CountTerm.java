package nl.kcc.routing.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import nl.kcc.edge.Problem;
import nl.kcc.routing.calendar.Counted;
import nl.kcc.routing.calendar.DutchMoment;
import nl.kcc.routing.calendar.StatutoryTerm;
import nl.kcc.routing.calendar.StatutoryTerm.Unit;
import nl.kcc.routing.calendar.WorkingCalendar;
import nl.kcc.routing.rulesets.Knowledge;

/// Counts a term for whoever wants to see how.
record CountTerm(Knowledge knowledge) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.of("nl", "NL"));

    CountedTermView count(String municipality, CalculateRequest request) {
        Instant from = request.from();
        if (request.statutory() != null) {
            Counted counted = Counted.ofLaw(term(request.statutory()), from);
            LocalDate last = counted.at().minusNanos(1).atZone(WorkingCalendar.AMSTERDAM).toLocalDate();
            return CountedTermView.of(counted, "tot en met " + DAY.format(last));
        }
        WorkingCalendar calendar = knowledge.calendars().of(municipality, request.department(), request.channel());
        Instant due = due(calendar, request);
        return CountedTermView.of(Counted.onCalendar(calendar, from, due), DutchMoment.words(due));
    }

    /// @throws Problem.InvalidInput when the calendar is open too seldom for it
    private static Instant due(WorkingCalendar calendar, CalculateRequest request) {
        boolean inDays = request.workingDays() != null;
        try {
            return inDays ? calendar.dueAfter(request.from(), request.workingDays())
                    : calendar.plus(request.from(), Duration.ofHours(request.hours()));
        } catch (IllegalStateException _) {
            throw new Problem.InvalidInput(inDays ? "workingDays" : "hours",
                    "Op deze kalender duurt die termijn langer dan tien jaar. Kies een kortere termijn.");
        }
    }

    private StatutoryTerm term(CalculateRequest.Statutory asked) {
        Set<LocalDate> equated = knowledge.catalogue().terms().statutory().stream()
                .flatMap(one -> one.term().equated().stream()).collect(Collectors.toUnmodifiableSet());
        return asked.days() != null ? new StatutoryTerm(asked.days(), Unit.DAYS, equated)
                : asked.weeks() != null ? new StatutoryTerm(asked.weeks(), Unit.WEEKS, equated)
                        : new StatutoryTerm(asked.months(), Unit.MONTHS, equated);
    }
}
