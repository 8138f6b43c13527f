package nl.kcc.kpi.reports.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import nl.kcc.kpi.figures.Verdict;
import nl.kcc.kpi.reports.losses.LossesView.LossSum;
import nl.kcc.kpi.reports.losses.Reach.Standing;

class ReachTest {

    @Test
    void theFewestTopicsThatCloseTheGapAreNamed() {
        Reach reach = Reach.of(740, 1000, Verdict.BELOW, lost(90, 25, 20, 17, 8));

        assertThat(reach.standing()).isEqualTo(Standing.REACHABLE);
        assertThat(reach.gap()).isEqualTo(6.0, within(1e-9));
        assertThat(reach.topics()).extracting(LossSum::key).containsExactly("onderwerp-1", "onderwerp-2", "onderwerp-3");
        assertThat(reach.points()).isEqualTo(6.2, within(1e-9));
        assertThat(reach.sentence()).isEqualTo("Er ontbreekt 6,0 procentpunt aan de norm van 80%. "
                + "Deze drie onderwerpen zijn samen 6,2 procentpunt waard; daarmee haalt u de norm.");
    }

    @Test
    void oneTopicMayBeEnough() {
        assertThat(Reach.of(76, 100, Verdict.UNDECIDED, lost(0, 4, 3)).sentence()).isEqualTo(
                "Er ontbreekt 4,0 procentpunt aan de norm van 80%. "
                        + "Het onderwerp dat bovenaan staat, is alleen al 4,0 procentpunt waard; daarmee haalt u de norm.");
    }

    @Test
    void contactsWithoutATopicCloseNoGap() {
        Reach reach = Reach.of(60, 100, Verdict.BELOW, lost(30, 10));

        assertThat(reach.standing()).isEqualTo(Standing.OUT_OF_REACH);
        assertThat(reach.topics()).hasSize(1);
        assertThat(reach.sentence()).endsWith("Alle onderwerpen uit deze selectie zijn samen 10,0 procentpunt waard. "
                + "Dat is niet genoeg. Bij 30 gemiste vragen is het onderwerp onbekend.");
    }

    @Test
    void whereNothingIsMissingNothingIsNamed() {
        assertThat(Reach.of(80, 100, Verdict.UNDECIDED, lost(0, 20)))
                .isEqualTo(new Reach(Standing.MET, 0.0, List.of(), 0,
                        "U zit nu op of boven de norm van 80%. Zeker is dat nog niet: de norm valt binnen de marge."));
        assertThat(Reach.of(950, 1000, Verdict.ABOVE, lost(0, 50)).sentence()).isEqualTo("U haalt de norm van 80%.");
    }

    @Test
    void tooFewContactsSayNothing() {
        assertThat(Reach.of(10, 29, Verdict.UNDECIDED, lost(0, 19)).standing()).isEqualTo(Standing.TOO_FEW);
        assertThat(Reach.of(0, 0, Verdict.NO_DATA, List.of()).gap()).isNull();
        assertThat(Reach.of(0, 30, Verdict.BELOW, lost(0, 30)).standing()).isEqualTo(Standing.REACHABLE);
    }

    /// @param withoutTopic none when 0
    private static List<LossSum> lost(long withoutTopic, long... numbers) {
        List<LossSum> topics = new ArrayList<>();
        if (withoutTopic > 0) {
            topics.add(new LossSum("none", null, withoutTopic, null, null, null, null));
        }
        for (int i = 0; i < numbers.length; i++) {
            topics.add(new LossSum("onderwerp-" + (i + 1), null, numbers[i], null, null, null, null));
        }
        return topics;
    }
}
