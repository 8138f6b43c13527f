package nl.kcc.routing.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.routing.calendar.StatutoryTerm.Unit;

class StatutoryTermTest {

    @ParameterizedTest
    @CsvSource({
            // received, unit, amount, last day
            "2026-11-30T10:00:00Z, DAYS, 2, 2026-12-02",
            "2026-12-03T10:00:00Z, DAYS, 2, 2026-12-07", // two days: not prolonged to hold two working days, but it ends on none
            "2026-12-03T10:00:00Z, DAYS, 3, 2026-12-07", // Friday and Monday are two
            "2026-12-23T10:00:00Z, DAYS, 3, 2026-12-28", // Thursday, and after both days of Christmas and a Sunday a Monday
            "2026-04-01T10:00:00Z, DAYS, 3, 2026-04-07", // Good Friday counts as a holiday here: Thursday and Tuesday
            "2026-04-28T10:00:00Z, WEEKS, 1, 2026-05-06", // 5 May is a holiday every year, closed or not
            "2027-01-31T10:00:00Z, MONTHS, 1, 2027-03-01", // 28 February is a Sunday
            "2026-08-29T10:00:00Z, DAYS, 91, 2026-11-28", // longer than 90 days: a Saturday it stays
            "2026-09-05T10:00:00Z, WEEKS, 12, 2026-11-30",
            "2026-08-29T10:00:00Z, WEEKS, 13, 2026-11-28", // longer than twelve weeks
            "2026-07-28T10:00:00Z, MONTHS, 4, 2026-11-28", // longer than three months
            "2026-11-27T23:30:00Z, DAYS, 1, 2026-11-30", // received on Saturday, by the clock in Amsterdam
    })
    void aTermOfTheLawEndsOnADayThatIsNoneOfItsHolidays(Instant received, Unit unit, int amount, LocalDate last) {
        assertThat(new StatutoryTerm(amount, unit, Set.of()).lastDay(received)).isEqualTo(last);
    }

    @Test
    void itEndsAtMidnightAndADayThatTheGovernmentEquatedIsPassedOver() {
        var term = new StatutoryTerm(1, Unit.WEEKS, Set.of(LocalDate.parse("2026-05-15")));
        Instant received = Instant.parse("2026-05-08T08:00:00Z");

        assertThat(term.lastDay(received)).isEqualTo(LocalDate.parse("2026-05-18"));
        assertThat(term.dueAfter(received)).isEqualTo(Instant.parse("2026-05-18T22:00:00Z"));
        assertThat(term.whyFree(LocalDate.parse("2026-05-15"))).isEqualTo("gelijkgestelde dag");
        assertThat(term.whyFree(LocalDate.parse("2026-05-14"))).isEqualTo("Hemelvaartsdag");
    }
}
