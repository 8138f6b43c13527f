package nl.kcc.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastTest {

    /// The first example of Newcombe (1998), table II, method 10: 56 of 70 and 48 of 80, either way round.
    @ParameterizedTest
    @CsvSource({ "48, 80, 56, 70, BETTER, 0.0524, 0.3339", "56, 70, 48, 80, WORSE, -0.3339, -0.0524" })
    void theIntervalIsThatOfMethodTen(long kept, long decided, long keptAfter, long decidedAfter, String judgement, double low,
            double high) {
        var contrast = new Contrast(new Share(kept, decided), new Share(keptAfter, decidedAfter));

        assertThat(contrast.judgement()).isEqualTo(judgement);
        assertThat(contrast.isMoreThanChance()).isTrue();
        assertThat((Double) contrast.difference().get("low")).isCloseTo(low, within(0.00005));
        assertThat((Double) contrast.difference().get("high")).isCloseTo(high, within(0.00005));
    }

    @Test
    void anIntervalAroundNoneMayBeChance() {
        var contrast = new Contrast(new Share(20, 40), new Share(22, 40));

        assertThat(contrast.judgement()).isEqualTo("CHANCE");
        assertThat(contrast.isMoreThanChance()).isFalse();
        assertThat(contrast.told()).startsWith("50,0", "55,0").hasSize(4);
    }

    @Test
    void fewerThanThirtyOnEitherSideSayNothing() {
        var contrast = new Contrast(new Share(20, 29), new Share(30, 40));

        assertThat(contrast.judgement()).isEqualTo("TOO_FEW");
        assertThat(contrast.difference()).isNull();
        assertThat(contrast.told()).containsExactly("29", "40", "30");
    }
}
