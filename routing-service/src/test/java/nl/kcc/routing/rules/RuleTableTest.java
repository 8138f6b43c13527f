package nl.kcc.routing.rules;

import static nl.kcc.events.Destination.BACK_OFFICE;
import static nl.kcc.events.Destination.FRONT_OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import nl.kcc.events.Channel;
import nl.kcc.events.Outcome;
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
        List<LookedAt> trace = RULES.trace(FOR_A_DEPARTMENT);

        assertThat(trace).extracting(LookedAt::rule).containsExactly("uitgesloten", "overdracht-gevraagd",
                "al-beantwoord", "heropend", "direct-te-beantwoorden", "naar-vakafdeling");
        assertThat(trace.get(4)).isEqualTo(new LookedAt("direct-te-beantwoorden", false, List.of(
                new Checked("topicKnown", List.of("true"), "true", true),
                new Checked("directlyAnswerable", List.of("true"), "false", false)), null));
        assertThat(trace).filteredOn(LookedAt::hit).extracting(LookedAt::rule)
                .containsExactly("naar-vakafdeling");
        assertThat(RULES.judge(FOR_A_DEPARTMENT).trace()).containsExactly(trace.getLast());
    }

    @Test
    void theNearestRuleIsTheOneWithTheFewestUnmetConditionsAndOfThoseTheFirst() {
        assertThat(RULES.nearest(FOR_A_DEPARTMENT)).hasValueSatisfying(nearest -> {
            assertThat(nearest.rule()).isEqualTo("uitgesloten");
            assertThat(nearest.conditions()).containsExactly(new Checked("excluded", List.of("true"), "false", false));
        });
    }

    @Test
    void aRuleThatFailsDropsNothingAndTheDefaultDecides() {
        var broken = new Rule("stuk", List.of(new Condition(RuleFact.SUGGESTED_CERTAINTY, List.of("veel"))), BACK_OFFICE,
                "BROKEN",
                null, true, null, new Explanation("Stuk."));
        var rest = new Rule("rest", List.of(), FRONT_OFFICE, "REST", null, true, null, new Explanation("Zelf doen."));
        var table = new RuleTable(9, List.of(broken, rest));
        var likely = new RuleFacts(Channel.EMAIL, null, null, false, false, null, false, false, false, false, true, "trouwen",
                0.9,
                null, null);

        RuleVerdict verdict = table.judge(likely);

        assertThat(verdict.rule()).isEqualTo(rest);
        assertThat(verdict.failed()).containsExactly("stuk");
        assertThat(verdict.trace()).isEqualTo(table.trace(likely)).extracting(LookedAt::rule).containsExactly("stuk", "rest");
        assertThat(table.first(likely)).isEqualTo(rest);
        assertThat(table.judge(UNKNOWN).failed()).isEmpty();
    }

    private static RuleFacts facts(String topic, boolean known, boolean direct, boolean outcome, boolean handover,
            boolean excluded, boolean reopened) {
        return new RuleFacts(Channel.PHONE, topic, null, known, direct, outcome ? Outcome.ANSWERED : null, handover, excluded,
                reopened, false, true, null, null, null, null);
    }
}
