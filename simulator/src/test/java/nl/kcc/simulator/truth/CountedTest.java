package nl.kcc.simulator.truth;

import static nl.kcc.simulator.truth.Counted.CITIZEN_RETURNS;
import static nl.kcc.simulator.truth.Counted.EXCLUDED;
import static nl.kcc.simulator.truth.Counted.HANDED_OVER;
import static nl.kcc.simulator.truth.Counted.OPEN;
import static nl.kcc.simulator.truth.Counted.OVERDUE;
import static nl.kcc.simulator.truth.Counted.REOPENED;
import static nl.kcc.simulator.truth.Counted.SETTLED;
import static nl.kcc.simulator.truth.Counted.WARM_SETTLED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

class CountedTest {

    @Test
    void aContactToWhichNothingHappenedIsOpen() {
        assertThat(Counted.of(Set.of())).isEqualTo(OPEN);
    }

    @Test
    void anAnswerAfterAHandoverStaysAHandover() {
        assertThat(Counted.of(Set.of(HANDED_OVER, SETTLED))).isEqualTo(HANDED_OVER);
    }

    @Test
    void aLateAnswerStaysOverdue() {
        assertThat(Counted.of(Set.of(OVERDUE, SETTLED))).isEqualTo(OVERDUE);
    }

    @Test
    void anExcludedContactNeverCounts() {
        assertThat(Counted.of(Set.of(EXCLUDED, HANDED_OVER, SETTLED))).isEqualTo(EXCLUDED);
    }

    @Test
    void noEventTurnsAFailureIntoSettled() {
        for (var failure : EnumSet.of(HANDED_OVER, REOPENED, OVERDUE, CITIZEN_RETURNS, WARM_SETTLED)) {
            assertThat(Counted.of(Set.of(SETTLED, failure))).isEqualTo(failure);
        }
    }
}
