package nl.kcc.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void tellsMedianLowestAndHighest() {
        assertThat(new Spread(List.of(300.0, 100.0, 200.0))).hasToString("200 (100–300)");
        assertThat(new Spread(List.of(1.0, 3.0)).median()).isEqualTo(2.0);
    }

    @Test
    void aPercentileIsAValueThatWasMeasured() {
        var latencies = Latencies.of(List.of(new long[] { 4_000_000, 1_000_000 }, new long[] { 3_000_000, 2_000_000 }));

        assertThat(latencies.millis(0.5)).isEqualTo(2.0);
        assertThat(latencies.millis(0.99)).isEqualTo(4.0);
    }
}
