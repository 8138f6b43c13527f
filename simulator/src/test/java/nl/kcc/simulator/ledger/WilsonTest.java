package nl.kcc.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    @ParameterizedTest
    @CsvSource({ "8, 10, 49.0, 94.3", "10, 10, 72.2, 100", "40, 50, 67.0, 88.8", "80, 100, 71.1, 86.7", "88, 100, 80.2, 93.0",
            "400, 500, 76.3, 83.3", "8000, 10000, 79.2, 80.8" })
    void theGoldenValuesComeOut(int successes, int trials, double low, double high) {
        var interval = Wilson.of(successes, trials);

        assertThat(Math.round(interval.low() * 1000) / 10.0).isEqualTo(low);
        assertThat(Math.round(interval.high() * 1000) / 10.0).isEqualTo(high);
    }
}
