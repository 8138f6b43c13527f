package nl.kcc.routing.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.edge.Problem;
import nl.kcc.routing.calendar.CalendarEntry;
import nl.kcc.routing.calendar.CalendarsDocument;
import nl.kcc.routing.calendar.LiberationDay;
import nl.kcc.routing.documents.Flaws;
import nl.kcc.routing.rulesets.Knowledge;
import nl.kcc.routing.rulesets.ShippedKnowledge;

class CountTermTest {

    private static final Instant FROM = Instant.parse("2026-11-17T09:00:00Z");

    /// Half an hour a week.
    @ParameterizedTest
    @CsvSource({ "1000, hours", "400, hours" })
    void aTermThatTakesTenYearsIsRefusedWithItsField(int hours, String field) {
        var seldom = new CalendarEntry("zelden", List.of(), Map.of("MONDAY", List.of("09:00-09:30")), LiberationDay.NEVER, null,
                null, null);
        var calendars = new CalendarsDocument(List.of(seldom)).checked(null, new Flaws("kalenders"));
        Knowledge shipped = ShippedKnowledge.KNOWLEDGE;
        var count = new CountTerm(new Knowledge(shipped.versions(), shipped.catalogue(), shipped.rules(), calendars));

        assertThatThrownBy(() -> count.count("GM0344", new CalculateRequest(FROM, null, hours, null, null, null)))
                .isInstanceOfSatisfying(Problem.InvalidInput.class,
                        problem -> assertThat(problem.violations()).singleElement()
                                .satisfies(one -> assertThat(one.field()).isEqualTo(field)));
    }
}
