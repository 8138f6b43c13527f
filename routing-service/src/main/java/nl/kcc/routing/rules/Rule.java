package nl.kcc.routing.rules;

import java.util.List;
import java.util.Objects;

import nl.kcc.events.Destination;

/// One rule: when all conditions hold, then this.
///
/// @param reason stable code, such as `DIRECTLY_ANSWERABLE`
/// @param department code of the department that takes it; null for the one the agent chose, else the topic's, else the
///        general one
/// @param answerOwed whether the citizen is still to get an answer, so that there is a due moment
/// @param answerWorkingDays the term; null for the topic's own
public record Rule(String id, List<Condition> when, Destination destination, String reason, String department,
        boolean answerOwed, Integer answerWorkingDays, Explanation explanation) {

    /// In a loop that makes nothing: of hundreds of rules, most are passed over.
    boolean takes(RuleFacts facts) {
        for (Condition condition : when) {
            if (!condition.holds(facts)) {
                return false;
            }
        }
        return true;
    }

    RuleVerdict.LookedAt lookAt(RuleFacts facts) {
        try {
            List<RuleVerdict.Checked> conditions = when.stream().map(condition -> condition.check(facts)).toList();
            return new RuleVerdict.LookedAt(id, conditions.stream().allMatch(RuleVerdict.Checked::held), conditions, null);
        } catch (RuntimeException _) {
            return RuleVerdict.LookedAt.failed(id);
        }
    }

    /// Whether this rule, standing first, takes every contact that `later` would take.
    boolean leavesNothingFor(Rule later) {
        return when.stream().allMatch(own -> later.when.stream().anyMatch(own::isMetWhenever));
    }

    /// Whether it makes no difference for a contact which of the two takes it.
    boolean comesToTheSameAs(Rule other) {
        return destination == other.destination && Objects.equals(department, other.department)
                && answerOwed == other.answerOwed && Objects.equals(answerWorkingDays, other.answerWorkingDays);
    }
}
