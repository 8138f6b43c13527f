package nl.kcc.routing.rules;

import java.util.List;

/// Holds when the fact has one of these values.
record Condition(RuleFact fact, List<String> accepted) {

    RuleVerdict.Checked check(RuleFacts facts) {
        String actual = fact.in(facts);
        return new RuleVerdict.Checked(fact.field(), accepted, actual,
                actual != null && accepted.contains(actual));
    }

    /// Whether every contact that meets `other` meets this one too.
    boolean isMetWhenever(Condition other) {
        return fact == other.fact && accepted.containsAll(other.accepted);
    }
}
