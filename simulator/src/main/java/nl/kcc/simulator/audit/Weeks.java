package nl.kcc.simulator.audit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.databind.JsonNode;

/// Which days are compared to tell what came of an action: as many from its first day on as before it; whole weeks once a
/// week has passed, and a quarter of a year at most.
final class Weeks {
    private static final long QUARTER = 13;

    private Weeks() {
    }

    /// @return null when it has not begun
    static Period after(JsonNode action, LocalDate today) {
        var first = LocalDate.parse(action.path("startedOn").asText());
        var status = action.path("status").asText();
        var last = status.equals("STOPPED") && action.has("endsOn") ? LocalDate.parse(action.path("endsOn").asText()) : today;
        last = last.isAfter(today) ? today : last;
        if (status.equals("PLANNED") || last.isBefore(first)) {
            return null;
        }
        long days = first.until(last, ChronoUnit.DAYS) + 1;
        long compared = days < 7 ? days : 7 * Math.min(QUARTER, days / 7);
        return Period.days(first, first.plusDays(compared - 1));
    }

    static Period before(Period after) {
        long days = after.from().until(after.to(), ChronoUnit.DAYS) + 1;
        return Period.days(after.from().minusDays(days), after.from().minusDays(1));
    }
}
