package nl.kcc.kpi.steering.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import nl.kcc.kpi.steering.advice.AttainableLoss.Basis;
import nl.kcc.kpi.steering.advice.AttainableLoss.Gain;

class AdviceSentenceTest {

    private static final List<Aspect> REASONS = List.of(Aspect.REASON);

    @Test
    void theFigureTheNormTheGapAndTheWorthAreSaidFirst() {
        assertThat(AdviceSentence.missed(0.565, 0.8, 23.5, REASONS, 3, 27, 9.1)).isEqualTo("56,5% ging in één keer goed. "
                + "De norm is 80%: u mist 23,5 punten. Drie redenen zijn samen 27,0 punten waard. "
                + "Haalbaar is ongeveer 9,1 punten: zoveel lukte elders of eerder.");
        assertThat(AdviceSentence.missed(0.79, 0.8, 1, List.of(Aspect.REASON, Aspect.DEPARTMENT), 1, 4, null))
                .contains("Eén combinatie van reden en afdeling is 4,0 punten waard.")
                .endsWith("Daarom weten we nog niet welke winst haalbaar is.");
    }

    @Test
    void aGainOfNothingIsNotPromised() {
        assertThat(AdviceSentence.missed(0.6, 0.8, 20, REASONS, 2, 15, 0.01)).doesNotContain("Haalbaar")
                .endsWith("deden het niet duidelijk beter.");
        assertThat(AdviceSentence.gain(new Gain(Basis.BEST_MONTHS, List.of("2026-05"), 1890, 0.4), 0.02))
                .isEqualTo("In uw beste maanden ging het niet duidelijk beter (1.890 vragen).");
        assertThat(AdviceSentence.gain(new Gain(Basis.COMPARABLE_TOPICS, List.of("paspoort"), 412, 62), 6.2)).isEqualTo(
                "Haalbaar: 6,2 punten, als het gaat zoals bij vergelijkbare onderwerpen die het beter doen (412 vragen).");
    }

    @Test
    void aNormThatIsReachedSaysWhetherThatIsSure() {
        assertThat(AdviceSentence.met(0.95, 0.755, true)).isEqualTo("95,0% ging in één keer goed. De norm is 75,5%.");
        assertThat(AdviceSentence.met(0.8, 0.8, false)).endsWith("Zeker is dat nog niet: de norm valt binnen de marge.");
    }

    @Test
    void tooFewContactsAreNoFigureAndSayWhatHelps() {
        assertThat(AdviceSentence.tooFew(1)).startsWith("1 vraag heeft een uitkomst.");
        assertThat(AdviceSentence.tooFew(29)).startsWith("29 vragen hebben een uitkomst. Pas vanaf 30 vragen");
    }
}
