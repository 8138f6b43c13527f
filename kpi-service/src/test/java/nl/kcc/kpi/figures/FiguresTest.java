package nl.kcc.kpi.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.events.Exclusion;
import nl.kcc.kpi.counters.Bucket;
import nl.kcc.kpi.counters.Mark;
import nl.kcc.kpi.counters.Tally;

class FiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

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
        assertThat(figures(tally(settled, decided - settled, 0)).verdict()).isEqualTo(verdict);
    }

    @Test
    void thereIsNoRateWithoutData() {
        Figures none = figures(new Tally());

        assertThat(none.verdict()).isEqualTo(Verdict.NO_DATA);
        assertThat(none.registered()).isZero();
        assertThat(Stream.of(none.fcr(), none.low(), none.high(), none.gap(), none.bestCase(), none.worstCase(),
                none.net().getFcrNet(), none.net().getNetLeftOut(), none.confirmed().fcrConfirmed7(),
                none.confirmed().uncheckedShare(), none.reported().fcrReported(), none.reported().responseRate()))
                .containsOnlyNulls();
    }

    @Test
    void openContactsCanStillGoEitherWay() {
        Figures allOpen = figures(tally(0, 0, 7));

        assertThat(allOpen.verdict()).isEqualTo(Verdict.NO_DATA);
        assertThat(allOpen.fcr()).isNull();
        assertThat(allOpen.bestCase()).isEqualTo(1.0);
        assertThat(allOpen.worstCase()).isEqualTo(0.0);
    }

    @Test
    void excludedContactsCountNowhereButApart() {
        Figures allExcluded = figures(new Tally().add(Bucket.SPAM, 2).add(Bucket.TEST, 1));

        assertThat(allExcluded.registered()).isEqualTo(3);
        assertThat(allExcluded.excluded()).isEqualTo(3);
        assertThat(allExcluded.exclusions()).isEqualTo(Map.of(Exclusion.SPAM, 2L, Exclusion.TEST, 1L));
        assertThat(allExcluded.first()).isZero();
        assertThat(allExcluded.verdict()).isEqualTo(Verdict.NO_DATA);
        assertThat(allExcluded.bestCase()).isNull();
    }

    @Test
    void theExampleOfTheInterfaceComesOut() {
        Figures total = figures(new Tally().add(Bucket.SPAM, 31).add(Bucket.OPEN, 57).add(Bucket.SETTLED, 870)
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

    @Test
    void repeatsAreNoFirstContacts() {
        Figures total = figures(new Tally().add(Bucket.SETTLED, 6).add(Bucket.REFERRED, 2).add(Bucket.HANDED_OVER, 2)
                .add(Bucket.FOLLOW_UP, 3).add(Bucket.CHASER, 4));

        assertThat(total.registered()).isEqualTo(17);
        assertThat(total.followUp()).isEqualTo(7);
        assertThat(total.chasers()).isEqualTo(4);
        assertThat(total.first()).isEqualTo(10);
        assertThat(total.settled()).isEqualTo(8);
        assertThat(total.referred()).isEqualTo(2);
        assertThat(total.fcr()).isEqualTo(0.8);
    }

    @Test
    void whatWasContradictedIsNotConfirmed() {
        ConfirmedFigures confirmed = figures(tally(80, 20, 0).add(Mark.CONTRADICTED_7, 2).add(Mark.CONTRADICTED_14, 5)
                .add(Mark.CONTRADICTED_30, 8).add(Mark.UNCHECKED, 40)).confirmed();

        assertThat(confirmed.fcrConfirmed7()).isEqualTo(0.78);
        assertThat(confirmed.fcrConfirmed14()).isEqualTo(0.75);
        assertThat(confirmed.fcrConfirmed30()).isEqualTo(0.72);
        assertThat(confirmed.fcrConfirmed7Low()).isEqualTo(Rate.of(78, 100).low());
        assertThat(confirmed.fcrConfirmed30High()).isEqualTo(Rate.of(72, 100).high());
        assertThat(confirmed.uncheckedShare()).isEqualTo(0.5);
        assertThat(confirmed.fcrConfirmedProvisionalUntil()).isEqualTo(TODAY.plusDays(7));
        assertThat(confirmed.fcrConfirmed30ProvisionalUntil()).isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void aConfirmedFigureIsFinalOnceItsWindowHasPassed() {
        ConfirmedFigures confirmed = Figures.of(new Tally(), 0.8, TODAY.minusDays(8), TODAY).confirmed();

        assertThat(confirmed.fcrConfirmedProvisionalUntil()).isNull();
        assertThat(confirmed.fcrConfirmed14ProvisionalUntil()).isEqualTo(TODAY.plusDays(6));
    }

    @Test
    void citizensAreHeardBesideTheAgentsMark() {
        ReportedFigures reported = figures(tally(80, 20, 0).add(Mark.REPORTED_YES, 6).add(Mark.REPORTED_NO, 2)).reported();

        assertThat(reported).isEqualTo(new ReportedFigures(6, 2, 0.75, 0.08, 8, Rate.of(6, 8).low(), Rate.of(6, 8).high()));
    }

    private static Figures figures(Tally tally) {
        return Figures.of(tally, 0.8, TODAY, TODAY);
    }

    private static Tally tally(long settled, long handedOver, long open) {
        return new Tally().add(Bucket.SETTLED, settled).add(Bucket.HANDED_OVER, handedOver).add(Bucket.OPEN, open);
    }
}
