package nl.kcc.intake.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import nl.kcc.edge.Problem;

/// Reads a day of the calendar from a query.
final class CalendarDay {

    private static final int LENGTH = "2026-11-29".length();

    private CalendarDay() {
    }

    /// @throws Problem.InvalidInput naming the parameter when it is no day
    static LocalDate parse(String parameter, String given) {
        try {
            if (given.length() == LENGTH) {
                return LocalDate.parse(given);
            }
        } catch (DateTimeParseException _) {
            // Said below, in words.
        }
        throw new Problem.InvalidInput(parameter, "Geef een dag als 2026-11-29.");
    }
}
