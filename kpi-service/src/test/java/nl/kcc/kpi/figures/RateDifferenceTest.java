package nl.kcc.kpi.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateDifferenceTest {

    /// The published values of Newcombe 1998, table II, method 10.
    @ParameterizedTest
    @CsvSource({ "56, 70, 48, 80, 0.0524, 0.3339", "9, 10, 3, 10, 0.1705, 0.8090", "6, 7, 2, 7, 0.0582, 0.8062",
            "5, 56, 0, 29, -0.0381, 0.1926", "0, 10, 0, 20, -0.1611, 0.2775", "0, 10, 0, 10, -0.2775, 0.2775",
            "10, 10, 0, 20, 0.6791, 1", "10, 10, 0, 10, 0.6075, 1" })
    void theIntervalIsThePublishedOne(long kept, long of, long keptBefore, long ofBefore, double low, double high) {
        RateDifference difference = RateDifference.between(Rate.of(keptBefore, ofBefore), Rate.of(kept, of));

        assertThat(difference.low()).isCloseTo(low, within(0.00006));
        assertThat(difference.high()).isCloseTo(high, within(0.00006));
        assertThat(difference.exceedsChance()).isEqualTo(low > 0);
    }
}
