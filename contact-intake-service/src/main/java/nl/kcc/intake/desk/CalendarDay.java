package nl.kcc.intake.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import nl.kcc.edge.Problem;
import nl.kcc.intake.listing.DayRange;

/// Reads a day of the calendar from a query.
final class CalendarDay {

    private static final int LENGTH = "2026-11-29".length();

    private CalendarDay() {
    }

    /// @param from null for the very first
    /// @param to null for the last
    /// @throws Problem.InvalidInput naming the parameter that is wrong
    static DayRange range(String from, String to) {
        var days = new DayRange(Optional.ofNullable(from).map(given -> parse("from", given)),
                Optional.ofNullable(to).map(given -> parse("to", given)));
        if (days.from().isPresent() && days.to().filter(last -> last.isBefore(days.from().get())).isPresent()) {
            throw new Problem.InvalidInput("to", "De laatste dag ligt voor de eerste.");
        }
        return days;
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
