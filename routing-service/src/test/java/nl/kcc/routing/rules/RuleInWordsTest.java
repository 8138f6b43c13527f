package nl.kcc.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import nl.kcc.routing.rules.RuleVerdict.Checked;
import nl.kcc.routing.rules.RuleVerdict.LookedAt;

class RuleInWordsTest {

    private final RuleInWords words = new RuleInWords(_ -> "Paspoort aanvragen");

    @Test
    void aDecisionIsExplainedInOneSentence() {
        assertThat(words.why(new LookedAt("naar-vakafdeling", true, List.of(
                new Checked("topic", List.of("paspoort-aanvragen"), "paspoort-aanvragen", true),
                new Checked("directlyAnswerable", List.of("false"), "false", true)), null)))
                .isEqualTo(
                        "Regel naar-vakafdeling is toegepast: onderwerp is ‘Paspoort aanvragen’, en direct te beantwoorden is nee.");
        assertThat(words.why(new LookedAt("rest", true, List.of(), null)))
                .isEqualTo("Regel rest is toegepast, omdat geen andere regel paste.");
        assertThat(words.why(new LookedAt("ligt-al-bij-afdeling", true,
                List.of(new Checked(RuleVerdict.CHASER_OF_WORK, List.of("true"), "true", true)), null)))
                .isEqualTo("Regel ligt-al-bij-afdeling is toegepast: ligt al bij een afdeling is ja.");
    }

    @Test
    void whatKeptAContactFromTheNearestRuleIsNamed() {
        assertThat(words.whyNot(new LookedAt("vermoeden", false, List.of(
                new Checked("channel", List.of("EMAIL", "WEB"), "EMAIL", true),
                new Checked("suggestedCertainty", List.of("0.9"), "0.85", false),
                new Checked("urgency", List.of("URGENT"), null, false)), null)))
                .isEqualTo(
                        "Regel vermoeden paste net niet: zekerheid van het vermoeden moest minstens 0,9 zijn en was 0,85, en "
                                + "spoed moest haast zijn en was onbekend.");
    }

    @Test
    void everyFactHasAName() {
        assertThat(RuleFact.values()).allSatisfy(fact -> assertThat(fact.dutchName()).isNotBlank().doesNotContain("_"));
    }
}
