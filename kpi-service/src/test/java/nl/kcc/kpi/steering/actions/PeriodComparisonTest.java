package nl.kcc.kpi.steering.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.kpi.figures.DayRange;

class PeriodComparisonTest {

    private static final LocalDate START = LocalDate.of(2026, 6, 1);

    @ParameterizedTest
    @CsvSource({ "2026-06-01, 2026-05-31, 2026-06-01", "2026-06-06, 2026-05-26, 2026-06-06",
            "2026-06-07, 2026-05-25, 2026-06-07", "2026-06-13, 2026-05-25, 2026-06-07",
            "2026-06-14, 2026-05-18, 2026-06-14", "2026-12-31, 2026-03-02, 2026-08-30" })
    void bothPeriodsAreAsLong(LocalDate today, LocalDate firstBefore, LocalDate lastAfter) {
        assertThat(PeriodComparison.of(action(ActionStatus.RUNNING, null), today)).contains(new PeriodComparison(
                new DayRange(firstBefore, LocalDate.of(2026, 5, 31)), new DayRange(START, lastAfter)));
    }

    @Test
    void whatIsToComeHasNoPeriod() {
        assertThat(PeriodComparison.of(action(ActionStatus.RUNNING, null), LocalDate.of(2026, 5, 31))).isEmpty();
        assertThat(PeriodComparison.of(action(ActionStatus.PLANNED, null), LocalDate.of(2026, 6, 20))).isEmpty();
    }

    @Test
    void whatWasGivenUpIsMeasuredUpToThen() {
        var stopped = action(ActionStatus.STOPPED, LocalDate.of(2026, 6, 10));

        assertThat(PeriodComparison.of(stopped, LocalDate.of(2026, 9, 1)).orElseThrow().after())
                .isEqualTo(new DayRange(START, LocalDate.of(2026, 6, 7)));
    }

    @Test
    void whatIsDoneKeepsWorking() {
        var done = action(ActionStatus.DONE, LocalDate.of(2026, 6, 10));

        assertThat(PeriodComparison.of(done, LocalDate.of(2026, 6, 28)).orElseThrow().after())
                .isEqualTo(new DayRange(START, LocalDate.of(2026, 6, 28)));
    }

    private static ImprovementAction action(ActionStatus status, LocalDate endsOn) {
        return new ImprovementAction(UUID.randomUUID(), UUID.randomUUID(), null, null, null, null, null,
                "Kennisbank", "Anna",
                START, endsOn, status, null, null, null);
    }
}
