package nl.kcc.routing.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedShareTest {

    /// Wilson's interval for the worked examples of Newcombe, Statistics in Medicine 17 (1998), table I.
    @ParameterizedTest
    @CsvSource({ "81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718",
            "29, 29, 0.8830, 1" })
    void aShareThatWasOnlyCountedHasWilsonsInterval(int successes, int trials, double low, double high) {
        ExpectedShare share = ExpectedShare.of(successes, trials, 0);

        assertThat(share.value()).isEqualTo((double) successes / trials);
        assertThat(share.low()).isCloseTo(low, within(0.0001));
        assertThat(share.high()).isCloseTo(high, within(0.0001));
    }

    @Test
    void anEstimateMakesTheIntervalWiderAndNeverLeavesTheScale() {
        ExpectedShare counted = ExpectedShare.of(70, 100, 0);
        ExpectedShare estimated = ExpectedShare.of(70, 100, ExpectedShare.varianceOf(50, 25, 30));
        ExpectedShare guessed = ExpectedShare.of(99, 100, ExpectedShare.varianceOf(99, 0, 0));

        assertThat(estimated.low()).isLessThan(counted.low());
        assertThat(estimated.high()).isGreaterThan(counted.high());
        assertThat(guessed.low()).isBetween(0.0, 0.5);
        assertThat(guessed.high()).isBetween(0.9, 1.0);
    }

    @Test
    void theMoreWasSeenTheLessUncertainAnEstimateIs() {
        assertThat(ExpectedShare.varianceOf(50, 800, 1000)).isLessThan(ExpectedShare.varianceOf(50, 80, 100));
        assertThat(ExpectedShare.varianceOf(0, 80, 100)).isZero();
    }

    @Test
    void ofNothingThereIsNoShare() {
        assertThat(ExpectedShare.of(0, 0, 0)).isNull();
    }
}
