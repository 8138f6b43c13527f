package nl.kcc.routing.trials;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Violation;
import nl.kcc.routing.calendar.WorkingCalendar;

/// Days of which the contacts are tried, of some municipalities.
///
/// @param to the last day
record TriedPeriod(LocalDate from, LocalDate to, MunicipalityScope scope) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    /// @throws Problem.InvalidInput that names what is wrong
    static TriedPeriod of(TrialRequest request, MunicipalityScope scope, LocalDate today) {
        List<Violation> flaws = new ArrayList<>();
        if (request.from().isBefore(FIRST) || request.from().isAfter(today)) {
            flaws.add(new Violation("from", "Kies een eerste dag tussen 2000 en vandaag."));
        }
        if (request.to().isBefore(request.from())) {
            flaws.add(new Violation("to", "De laatste dag ligt voor de eerste."));
        } else if (flaws.isEmpty() && request.to().isAfter(request.from().plusYears(1))) {
            flaws.add(new Violation("to", "Kies hoogstens een jaar."));
        }
        if (!flaws.isEmpty()) {
            throw new Problem.InvalidInput(flaws);
        }
        return new TriedPeriod(request.from(), request.to(), scope);
    }

    Instant begin() {
        return from.atStartOfDay(WorkingCalendar.AMSTERDAM).toInstant();
    }

    /// The first moment after it.
    Instant end() {
        return to.plusDays(1).atStartOfDay(WorkingCalendar.AMSTERDAM).toInstant();
    }
}
