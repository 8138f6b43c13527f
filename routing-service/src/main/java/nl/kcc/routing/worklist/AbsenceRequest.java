package nl.kcc.routing.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import nl.kcc.edge.Problem;
import nl.kcc.edge.Violation;

/// `POST /v1/absences`: from the first day to the last, both included, a colleague does one's work.
record AbsenceRequest(
        @NotNull(message = "Kies wie u vervangt.") @Pattern(regexp = Worker.NAME, message = Worker.NO_NAME) String substitute,
        @NotNull(message = "Vul de eerste dag in.") LocalDate from, @NotNull(message = "Vul de laatste dag in.") LocalDate to) {

    /// Nobody plans further ahead, and a year typed wrong is noticed.
    private static final int MOST_DAYS = 366;

    /// @throws Problem.InvalidInput naming every field that makes no sense
    void check(String user, LocalDate today) {
        List<Violation> flaws = new ArrayList<>();
        if (substitute.equals(user)) {
            flaws.add(new Violation("substitute", "U kunt uzelf niet vervangen. Kies een collega."));
        }
        if (to.isBefore(from)) {
            flaws.add(new Violation("to", "De laatste dag ligt voor de eerste dag."));
        } else if (to.isBefore(today)) {
            flaws.add(new Violation("to", "Deze dag is al voorbij."));
        } else if (from.isAfter(today.plusDays(MOST_DAYS)) || from.plusDays(MOST_DAYS).isBefore(to)) {
            flaws.add(new Violation("to",
                    "Kies dagen die hoogstens een jaar uit elkaar en niet verder dan een jaar weg liggen."));
        }
        if (!flaws.isEmpty()) {
            throw new Problem.InvalidInput(flaws);
        }
    }
}
