package nl.kcc.kpi.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.events.Exclusion;
import nl.kcc.kpi.facts.Bucket;
import nl.kcc.kpi.facts.Tally;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
            "8, 10, 49.0, 94.3",
            "10, 10, 72.2, 100.0",
            "40, 50, 67.0, 88.8",
            "80, 100, 71.1, 86.7",
            "88, 100, 80.2, 93.0",
            "400, 500, 76.3, 83.3",
            "8000, 10000, 79.2, 80.8" })
    void theIntervalIsWilsons(long settled, long decided, double low, double high) {
        Rate rate = Rate.of(settled, decided);

        assertThat(100 * rate.low()).isEqualTo(low, within(0.05));
        assertThat(100 * rate.high()).isEqualTo(high, within(0.05));
    }

    @ParameterizedTest
    @CsvSource({
            "88, 100, ABOVE",
            "80, 100, UNDECIDED",
            "60, 100, BELOW",
            "29, 29, UNDECIDED", // under 30 there is no verdict, however clear
            "0, 29, UNDECIDED",
            "30, 30, ABOVE",
            "0, 30, BELOW",
            "8000, 10000, UNDECIDED" })
    void theVerdictIsOnTheWholeInterval(long settled, long decided, Verdict verdict) {
        assertThat(Figures.of(tally(settled, decided - settled, 0)).verdict()).isEqualTo(verdict);
    }

    @Test
    void thereIsNoRateWithoutData() {
        assertThat(Figures.of(new Tally())).isEqualTo(new Figures(0, 0, Map.of(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                null, null, null, Verdict.NO_DATA, null, null, null));
    }

    @Test
    void openContactsCanStillGoEitherWay() {
        Figures allOpen = Figures.of(tally(0, 0, 7));

        assertThat(allOpen.verdict()).isEqualTo(Verdict.NO_DATA);
        assertThat(allOpen.fcr()).isNull();
        assertThat(allOpen.bestCase()).isEqualTo(1.0);
        assertThat(allOpen.worstCase()).isEqualTo(0.0);
    }

    @Test
    void excludedContactsCountNowhereButApart() {
        Figures allExcluded = Figures.of(new Tally().add(Bucket.SPAM, 2).add(Bucket.TEST, 1));

        assertThat(allExcluded.registered()).isEqualTo(3);
        assertThat(allExcluded.excluded()).isEqualTo(3);
        assertThat(allExcluded.exclusions()).isEqualTo(Map.of(Exclusion.SPAM, 2L, Exclusion.TEST, 1L));
        assertThat(allExcluded.first()).isZero();
        assertThat(allExcluded.verdict()).isEqualTo(Verdict.NO_DATA);
        assertThat(allExcluded.bestCase()).isNull();
    }

    @Test
    void theExampleOfTheInterfaceComesOut() {
        Figures total = Figures.of(new Tally().add(Bucket.SPAM, 31).add(Bucket.OPEN, 57).add(Bucket.SETTLED, 870)
                .add(Bucket.WARM_SETTLED, 20).add(Bucket.HANDED_OVER, 170).add(Bucket.CITIZEN_RETURNS, 10)
                .add(Bucket.OVERDUE, 25).add(Bucket.REOPENED, 5));

        assertThat(total.registered()).isEqualTo(1188);
        assertThat(total.first()).isEqualTo(1157);
        assertThat(total.decided()).isEqualTo(1100);
        assertThat(total.fcr()).isEqualTo(870 / 1100.0);
        assertThat(total.gap()).isEqualTo(870 / 1100.0 - 0.80);
        assertThat(total.low()).isEqualTo(0.7659, within(0.0001));
        assertThat(total.high()).isEqualTo(0.8139, within(0.0001));
        assertThat(total.bestCase()).isEqualTo(927 / 1157.0);
        assertThat(total.worstCase()).isEqualTo(870 / 1157.0);
        assertThat(total.verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    private static Tally tally(long settled, long handedOver, long open) {
        return new Tally().add(Bucket.SETTLED, settled).add(Bucket.HANDED_OVER, handedOver).add(Bucket.OPEN, open);
    }
}
