package nl.kcc.kpi.figures;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.regex.Pattern;

import nl.kcc.edge.Problem.InvalidInput;
import nl.kcc.kpi.figures.Span.Fixed;
import nl.kcc.kpi.figures.Span.Window;

/// Checks the days a client asks for.
public final class SpanParameters {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private SpanParameters() {
    }

    /// @throws InvalidInput naming the parameter that is wrong
    static Span span(String window, String from, String to) {
        if (from == null && to == null) {
            return window == null ? Window.TODAY : window(window);
        }
        if (window != null) {
            throw new InvalidInput("window",
                    "Kies een periode (window) of een eerste en laatste dag (from en to), niet allebei.");
        }
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (last.isBefore(first)) {
            throw new InvalidInput("to", "De laatste dag ligt voor de eerste dag.");
        }
        return new Fixed(new DayRange(first, last));
    }

    /// @throws InvalidInput naming the parameter when it is absent or no day of the calendar
    public static LocalDate day(String parameter, String value) {
        if (value == null) {
            throw new InvalidInput(parameter, "Geef de dag, zoals 2026-01-31.");
        }
        try {
            if (DAY.matcher(value).matches() && !value.startsWith("0000")) {
                return LocalDate.parse(value);
            }
        } catch (DateTimeParseException _) {
            // A day such as 30 February, answered below.
        }
        throw new InvalidInput(parameter, "Dit is geen dag van de kalender. Schrijf een dag als 2026-01-31.");
    }

    private static Window window(String value) {
        return Arrays.stream(Window.values()).filter(window -> window.parameter().equals(value)).findFirst()
                .orElseThrow(() -> new InvalidInput("window",
                        "Onbekende periode. Kies uit: " + String.join(", ", Window.parameters()) + "."));
    }
}
