package nl.kcc.kpi.reports.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Resolution;

class TrendStepTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 31);

    @ParameterizedTest
    @CsvSource({
            "30, 28, DAY",
            "29, 28, WEEK", // 203 a week
            "4, 7, DAY", // a week is one point
            "5, 8, WEEK", // the upper one of two weeks
            "4, 28, MONTH", // 28 a week, in two months
            "0, 28, MONTH" })
    void theShortestOfWhichTheMedianHasABaseIsTaken(long eachDay, int days, TrendStep step) {
        DayRange period = new DayRange(MONDAY, MONDAY.plusDays(days - 1));

        assertThat(TrendStep.of(period, contacts(eachDay, period))).isEqualTo(step);
    }

    @Test
    void oneMonthIsNotToldAsOnePoint() {
        DayRange period = new DayRange(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30));

        assertThat(TrendStep.of(period, contacts(1, period))).isEqualTo(TrendStep.WEEK);
        assertThat(TrendStep.of(period, Map.of())).isEqualTo(TrendStep.DAY);
    }

    @Test
    void aWeekIsOfTheYearThatItsThursdayIsIn() {
        LocalDate newYear = LocalDate.of(2027, 1, 1);

        assertThat(TrendStep.WEEK.key(newYear)).isEqualTo("2026-W53");
        assertThat(TrendStep.WEEK.first(newYear)).isEqualTo("2026-12-28");
        assertThat(TrendStep.WEEK.last(newYear)).isEqualTo("2027-01-03");
        assertThat(TrendStep.MONTH.key(newYear)).isEqualTo("2027-01");
    }

    private static Map<LocalDate, Resolution> contacts(long eachDay, DayRange period) {
        Map<LocalDate, Resolution> days = new TreeMap<>();
        period.from().datesUntil(period.to().plusDays(1))
                .forEach(day -> days.put(day, new Resolution(eachDay, eachDay, eachDay)));
        return days;
    }
}
