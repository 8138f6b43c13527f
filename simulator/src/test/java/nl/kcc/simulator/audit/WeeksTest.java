package nl.kcc.simulator.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

class WeeksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({ "STOPPED, 2026-03-12, 2026-03-14, 2026-03-14, 2026-03-09",
            "STOPPED, 2026-03-12, 2026-03-18, 2026-03-18, 2026-03-05",
            "STOPPED, 2026-03-16, 2026-03-30, 2026-03-29, 2026-03-02",
            "RUNNING, 2026-03-15, , 2026-06-13, 2025-12-14",
            "DONE, 2026-11-10, 2026-11-12, 2026-11-16, 2026-11-03" })
    void wholeWeeksAreComparedWithAsManyBefore(String status, String from, String end, LocalDate last, LocalDate first) {
        var after = Weeks.after(action(status, from, end), TODAY);

        assertThat(after).isEqualTo(Period.days(LocalDate.parse(from), last));
        assertThat(Weeks.before(after)).isEqualTo(Period.days(first, LocalDate.parse(from).minusDays(1)));
    }

    @Test
    void whatIsPlannedOrStillToComeHasNothingToCompare() {
        assertThat(Weeks.after(action("PLANNED", "2026-03-12", null), TODAY)).isNull();
        assertThat(Weeks.after(action("STOPPED", "2026-11-21", null), TODAY)).isNull();
    }

    private static JsonNode action(String status, String from, String end) {
        var action = JsonNodeFactory.instance.objectNode().put("status", status).put("startedOn", from);
        return end == null ? action : action.put("endsOn", end);
    }
}
