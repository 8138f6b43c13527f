package nl.kcc.kpi.steering.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.steering.actions.Effect.Judgement;
import nl.kcc.kpi.steering.norms.Score;

class EffectTest {

    private static final LocalDate START = LocalDate.of(2026, 6, 1);
    private static final PeriodComparison WEEKS = new PeriodComparison(
            new DayRange(START.minusDays(7), START.minusDays(1)), new DayRange(START, START.plusDays(6)));

    @Test
    void aClearRiseIsBetterThanChance() {
        Effect effect = effect(new Score(300, 500), new Score(400, 500));

        assertThat(effect.judgement()).isEqualTo(Judgement.BETTER);
        assertThat(effect.provisional()).isFalse();
        assertThat(effect.sentence()).isEqualTo("Het ging van 60,0% naar 80,0%. Dat is 20,0 procentpunt beter, en meer"
                + " dan toeval (marge 14,4 tot 25,4 procentpunt). Of het door de actie komt, weten we daarmee nog niet.");
    }

    @Test
    void aClearFallIsWorse() {
        assertThat(effect(new Score(400, 500), new Score(300, 500)).judgement()).isEqualTo(Judgement.WORSE);
    }

    @Test
    void underACeilingLessIsBetter() {
        Effect effect = Effect.of(WEEKS, new Score(90, 1000), new Score(50, 1000), true);

        assertThat(effect.judgement()).isEqualTo(Judgement.BETTER);
        assertThat(effect.sentence()).startsWith("Het ging van 9,0% naar 5,0%. Dat is 4,0 procentpunt beter,");
        assertThat(Effect.of(WEEKS, new Score(50, 1000), new Score(90, 1000), true).judgement()).isEqualTo(Judgement.WORSE);
    }

    @Test
    void aSmallDifferenceMayBeChance() {
        Effect effect = effect(new Score(60, 100), new Score(65, 100));

        assertThat(effect.judgement()).isEqualTo(Judgement.CHANCE);
        assertThat(effect.sentence()).startsWith("Het ging van 60,0% naar 65,0%. Dat verschil kan toeval zijn (marge -");
    }

    @Test
    void fewerLossesAreBetter() {
        Effect effect = Effect.ofLosses(WEEKS, new Score(90, 1000), new Score(50, 1000));

        assertThat(effect.judgement()).isEqualTo(Judgement.BETTER);
        assertThat(effect.measure()).isEqualTo(Effect.Measure.LOST);
        assertThat(effect.sentence()).startsWith("Het deel dat zo is gemist, ging van 9,0% naar 5,0%. Dat is 4,0");
        assertThat(Effect.ofLosses(WEEKS, new Score(5, 30), new Score(0, 29)).judgement()).isEqualTo(Judgement.TOO_FEW);
    }

    @Test
    void underThirtyOnEitherSideNothingIsSaid() {
        for (Effect effect : new Effect[] { effect(new Score(29, 29), new Score(0, 500)),
                effect(new Score(500, 500), new Score(0, 29)), effect(new Score(0, 0), new Score(0, 0)) }) {
            assertThat(effect.judgement()).isEqualTo(Judgement.TOO_FEW);
            assertThat(effect.provisional()).isTrue();
            assertThat(effect.difference()).isNull();
        }
        assertThat(effect(new Score(20, 29), new Score(8, 12)).sentence()).isEqualTo("Dit is te weinig om iets te zeggen:"
                + " 29 ervoor en 12 erna. Wij vergelijken vanaf 30 aan beide kanten.");
    }

    private static Effect effect(Score before, Score after) {
        return Effect.of(WEEKS, before, after, false);
    }
}
