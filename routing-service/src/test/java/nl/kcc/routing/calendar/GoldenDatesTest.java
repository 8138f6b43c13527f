package nl.kcc.routing.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import nl.kcc.routing.calendar.ServiceNorm.WorkingDays;
import nl.kcc.routing.calendar.ServiceNorm.WorkingHours;
import nl.kcc.routing.calendar.StatutoryTerm.Unit;

/// Where the table comes from, and which calendar is which, stands at its head.
class GoldenDatesTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/calendar/golden-dates.csv", useHeadersInDisplayName = true)
    void aTermEndsWhenItsTableSaysSo(String calendar, Instant from, String unit, int amount, Instant due) {
        assertThat(due(calendar, from, unit, amount)).isEqualTo(due);
    }

    private static Instant due(String calendar, Instant from, String unit, int amount) {
        return switch (unit) {
            case "WORKING_DAYS" -> new WorkingDays(amount).dueAfter(ExampleCalendars.named(calendar), from);
            case "WORKING_HOURS" -> new WorkingHours(amount).dueAfter(ExampleCalendars.named(calendar), from);
            default -> new StatutoryTerm(amount, Unit.valueOf(unit), Set.of()).dueAfter(from);
        };
    }
}
