package nl.kcc.routing.rules;

import static nl.kcc.events.Destination.BACK_OFFICE;
import static nl.kcc.events.Destination.FRONT_OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import nl.kcc.events.Channel;
import nl.kcc.routing.rules.RuleVerdict.Checked;
import nl.kcc.routing.rules.RuleVerdict.LookedAt;
import nl.kcc.routing.rulesets.ShippedKnowledge;

/// Each rule that ships, and the order among them.
class RuleTableTest {

    private static final RuleTable RULES = ShippedKnowledge.KNOWLEDGE.rules();

    private static final RuleFacts DIRECT = facts("paspoort-aanvragen", true, true, false, false, false, false);
    private static final RuleFacts FOR_A_DEPARTMENT = facts("bijstand-aanvragen", true, false, false, false, false, false);
    private static final RuleFacts UNKNOWN = facts(null, false, false, false, false, false, false);

    @Test
    void aDirectlyAnswerableTopicStaysAtTheFrontOffice() {
        Rule rule = RULES.judge(DIRECT).rule();

        assertThat(rule.id()).isEqualTo("direct-te-beantwoorden");
        assertThat(rule.destination()).isEqualTo(FRONT_OFFICE);
        assertThat(rule.answerOwed()).isTrue();
    }

    @Test
    void anotherKnownTopicGoesToItsDepartment() {
        Rule rule = RULES.judge(FOR_A_DEPARTMENT).rule();

        assertThat(rule.id()).isEqualTo("naar-vakafdeling");
        assertThat(rule.destination()).isEqualTo(BACK_OFFICE);
    }

    @Test
    void anUnknownTopicIsTheFrontOfficesByDefault() {
        Rule rule = RULES.judge(UNKNOWN).rule();

        assertThat(rule.reason()).isEqualTo("TOPIC_UNKNOWN");
        assertThat(rule.destination()).isEqualTo(FRONT_OFFICE);
        assertThat(rule.when()).isEmpty();
    }

    @Test
    void anOutcomeLeavesNothingToAnswer() {
        Rule rule = RULES.judge(facts("bijstand-aanvragen", true, false, true, false, false, false)).rule();

        assertThat(rule.reason()).isEqualTo("OUTCOME_GIVEN");
        assertThat(rule.destination()).isEqualTo(FRONT_OFFICE);
        assertThat(rule.answerOwed()).isFalse();
    }

    @Test
    void aRequestToHandOverGoesBeforeAnOutcome() {
        Rule rule = RULES.judge(facts("paspoort-aanvragen", true, true, true, true, false, false)).rule();

        assertThat(rule.reason()).isEqualTo("HANDOVER_ASKED");
        assertThat(rule.destination()).isEqualTo(BACK_OFFICE);
    }

    @Test
    void anExclusionGoesBeforeEverything() {
        Rule rule = RULES.judge(facts("bijstand-aanvragen", true, false, true, true, true, true)).rule();

        assertThat(rule.reason()).isEqualTo("EXCLUDED");
        assertThat(rule.answerOwed()).isFalse();
    }

    @Test
    void aReopenedContactReturnsToTheFrontOfficeWhateverItsTopic() {
        Rule rule = RULES.judge(facts("bijstand-aanvragen", true, false, false, false, false, true)).rule();

        assertThat(rule.reason()).isEqualTo("REOPENED");
        assertThat(rule.destination()).isEqualTo(FRONT_OFFICE);
    }

    @Test
    void theTraceShowsEveryRuleLookedAtAndEachCondition() {
        RuleVerdict verdict = RULES.judge(FOR_A_DEPARTMENT);

        assertThat(verdict.trace()).extracting(LookedAt::rule).containsExactly("uitgesloten", "overdracht-gevraagd",
                "al-beantwoord", "heropend", "direct-te-beantwoorden", "naar-vakafdeling");
        assertThat(verdict.trace().get(4)).isEqualTo(new LookedAt("direct-te-beantwoorden", false, List.of(
                new Checked("topicKnown", List.of("true"), "true", true),
                new Checked("directlyAnswerable", List.of("true"), "false", false))));
        assertThat(verdict.trace()).filteredOn(LookedAt::hit).extracting(LookedAt::rule)
                .containsExactly("naar-vakafdeling");
    }

    private static RuleFacts facts(String topic, boolean known, boolean direct, boolean outcome, boolean handover,
            boolean excluded, boolean reopened) {
        return new RuleFacts(Channel.PHONE, topic, known, direct, outcome, handover, excluded, reopened, true, null, null);
    }
}
