package nl.kcc.kpi.steering.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class WeeklySpreadTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 15);

    @Test
    void weeksThatAreAlikeHaveNextToNone() {
        WeeklySpread spread = of(100_000, _ -> 0.75);

        assertThat(spread.shock()).isLessThan(0.002);
        assertThat(spread.drift()).isLessThan(0.0035);
    }

    @Test
    void whatComesAndGoesIsShock() {
        WeeklySpread spread = of(100_000, week -> week % 2 == 0 ? 0.73 : 0.77);

        assertThat(spread.shock()).isBetween(0.015, 0.04);
        assertThat(spread.drift()).isLessThan(0.005);
    }

    @Test
    void whatStaysIsDrift() {
        WeeklySpread spread = of(100_000, week -> 0.6 + 0.01 * week);

        assertThat(spread.shock()).isLessThan(0.006);
        assertThat(spread.drift()).isBetween(0.009, 0.012);
    }

    @Test
    void thinWeeksSayNothingAndLeaveAllAsLikely() {
        WeeklySpread spread = of(29, week -> week % 2);

        assertThat(spread).isEqualTo(of(0, _ -> 0));
        assertThat(spread.shock()).isBetween(0.02, 0.025);
        assertThat(spread.drift()).isBetween(0.0078, 0.0081);
    }

    private static WeeklySpread of(long each, IntToDoubleFunction share) {
        List<DayCount> weeks = IntStream.range(0, 26)
                .mapToObj(week -> new DayCount(DAY, 0, each, Math.round(each * share.applyAsDouble(week)))).toList();
        return WeeklySpread.of(weeks, 0.75);
    }
}
