package nl.kcc.simulator.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

class PeriodTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    void beforeAMonthComesTheMonthBefore() {
        assertThat(days("2026-03-01", "2026-03-31").before(TODAY)).isEqualTo(days("2026-02-01", "2026-02-28"));
        assertThat(Period.window("month").before(TODAY)).isEqualTo(days("2026-10-01", "2026-10-31"));
        assertThat(Period.window("year").before(TODAY)).isEqualTo(days("2025-01-01", "2025-12-31"));
    }

    @Test
    void beforeSomeDaysComeAsManyDays() {
        assertThat(days("2026-03-09", "2026-03-22").before(TODAY)).isEqualTo(days("2026-02-23", "2026-03-08"));
        assertThat(Period.window("7d").before(TODAY)).isEqualTo(days("2026-11-09", "2026-11-15"));
    }

    @Test
    void beforeAllThereIsComesNothing() {
        assertThat(Period.window("all").before(TODAY)).isNull();
    }

    @ParameterizedTest
    @CsvSource({ "STOPPED, 2026-03-12, 2026-03-14, 2026-03-14, 2026-03-09",
            "STOPPED, 2026-03-12, 2026-03-18, 2026-03-18, 2026-03-05",
            "STOPPED, 2026-03-16, 2026-03-30, 2026-03-29, 2026-03-02",
            "RUNNING, 2026-03-15, , 2026-06-13, 2025-12-14",
            "DONE, 2026-11-10, 2026-11-12, 2026-11-16, 2026-11-03" })
    void wholeWeeksAreComparedWithAsManyBefore(String status, String from, String end, LocalDate last, LocalDate first) {
        var after = Period.after(action(status, from, end), FRIDAY);

        assertThat(after).isEqualTo(Period.days(LocalDate.parse(from), last));
        assertThat(after.asManyBefore()).isEqualTo(Period.days(first, LocalDate.parse(from).minusDays(1)));
    }

    @Test
    void whatIsPlannedOrStillToComeHasNothingToCompare() {
        assertThat(Period.after(action("PLANNED", "2026-03-12", null), FRIDAY)).isNull();
        assertThat(Period.after(action("STOPPED", "2026-11-21", null), FRIDAY)).isNull();
    }

    private static JsonNode action(String status, String from, String end) {
        var action = JsonNodeFactory.instance.objectNode().put("status", status).put("startedOn", from);
        return end == null ? action : action.put("endsOn", end);
    }

    private static Period days(String from, String to) {
        return Period.days(LocalDate.parse(from), LocalDate.parse(to));
    }
}
