package nl.kcc.kpi.steering.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.FirstContactNorm;
import nl.kcc.kpi.figures.ResolutionNorms;
import nl.kcc.kpi.steering.norms.Score;
import nl.kcc.kpi.steering.publication.PeriodScores.Scored;
import nl.kcc.kpi.steering.publication.PeriodScores.Scores;

class PeriodScoresTest {

    private static final DayRange YEAR = new DayRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private static final ResolutionNorms FROM_JULY = new ResolutionNorms(
            List.of(new FirstContactNorm("GM0344", null, LocalDate.of(2026, 7, 1), null, 0.75)), null, null);

    @Test
    void theNormOfFewDoesNotTellHowManyCameBeforeAChange() {
        Scored enough = scored(30);
        Scored few = scored(29);

        assertThat(enough.of("GM0344").total().target()).isEqualTo(0.79);
        assertThat(few.of("GM0344").total().target()).isEqualTo(0.75);
        assertThat(few.of("GM0344").total().score()).isEqualTo(new Score(20, 29));
    }

    @Test
    void withoutAnyContactTheLastDayTells() {
        assertThat(scored(30).of("GM0363")).isEqualTo(Scores.of(new Score(0, 0), 0.8));
    }

    private static Scored scored(long decided) {
        return new Scored(YEAR, Map.of("GM0344", Scores.of(new Score(20, decided), 0.79)), FROM_JULY);
    }
}
