package nl.kcc.kpi.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import nl.kcc.kpi.counters.Bucket;
import nl.kcc.kpi.counters.Tally;

class ResolutionTest {

    @Test
    void excludedContactsAndRepeatsAreNoFirstOnes() {
        Tally tally = new Tally().add(Bucket.SETTLED, 5).add(Bucket.REFERRED, 1).add(Bucket.HANDED_OVER, 2).add(Bucket.OPEN, 4)
                .add(Bucket.FOLLOW_UP, 7).add(Bucket.CHASER, 8).add(Bucket.SPAM, 9);

        assertThat(Resolution.of(tally)).isEqualTo(new Resolution(12, 8, 6));
        assertThat(Resolution.of(tally).getFcr()).isEqualTo(0.75);
    }

    @Test
    void theRateOfNothingIsNone() {
        assertThat(new Resolution(3, 0, 0).getFcr()).isNull();
        assertThat(Resolution.NOTHING.plus(new Resolution(3, 2, 1))).isEqualTo(new Resolution(3, 2, 1));
    }

    @Test
    void ratesAreComparedWithoutRounding() {
        assertThat(new Resolution(0, 3, 1).compareRate(new Resolution(0, 9, 3))).isZero();
        assertThat(new Resolution(0, 1_000_000_001, 500_000_001).compareRate(new Resolution(0, 2, 1))).isPositive();
    }
}
