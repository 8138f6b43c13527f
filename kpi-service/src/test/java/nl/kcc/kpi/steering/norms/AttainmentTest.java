package nl.kcc.kpi.steering.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.kpi.figures.Verdict;

class AttainmentTest {

    @Test
    void thePercentageComesWithItsIntervalAndGap() {
        Attainment attainment = Attainment.of(new Score(400, 500), 0.85);

        assertThat(attainment.value()).isEqualTo(0.8);
        assertThat(attainment.low()).isCloseTo(0.763, within(0.0005));
        assertThat(attainment.high()).isCloseTo(0.833, within(0.0005));
        assertThat(attainment.gap()).isCloseTo(-0.05, within(1e-12));
        assertThat(attainment.verdict()).isEqualTo(Verdict.BELOW);
    }

    @Test
    void nothingDecidedIsNoData() {
        assertThat(Attainment.of(new Score(0, 0), 0.8))
                .isEqualTo(new Attainment(0, 0, null, null, null, Verdict.NO_DATA, null));
    }

    /// The golden values of 7 %: 40 of 1000 are 2.9 to 5.4, and 70 of 1000 are 5.6 to 8.8.
    @ParameterizedTest
    @CsvSource({ "40, 1000, ABOVE", "70, 1000, UNDECIDED", "100, 1000, BELOW", "0, 29, UNDECIDED", "0, 100, ABOVE" })
    void whatIsToStayUnderACeilingIsKeptWhenItDoes(long abandoned, long calls, Verdict verdict) {
        assertThat(Attainment.of(new Score(abandoned, calls), 0.07, true).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({ "480, 500, 0.85, ABOVE", "430, 500, 0.85, UNDECIDED", "29, 29, 0.5, UNDECIDED", "30, 30, 0.8, ABOVE",
            "0, 29, 0.8, UNDECIDED", "500, 500, 1, ABOVE", "499, 500, 1, BELOW", "29, 29, 1, UNDECIDED" })
    void theVerdictIsAboutTheNormsOwnShare(long kept, long decided, double share, Verdict verdict) {
        assertThat(Attainment.of(new Score(kept, decided), share).verdict()).isEqualTo(verdict);
    }
}
