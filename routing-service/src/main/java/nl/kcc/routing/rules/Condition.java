package nl.kcc.routing.rules;

import java.util.List;

/// Holds when the fact has one of these values; of a threshold, when it is at least the one value that there is.
record Condition(RuleFact fact, List<String> accepted) {

    boolean holds(RuleFacts facts) {
        String actual = fact.in(facts);
        return actual != null && isMet(actual);
    }

    RuleVerdict.Checked check(RuleFacts facts) {
        return new RuleVerdict.Checked(fact.field(), accepted, fact.in(facts), holds(facts));
    }

    /// Whether every contact that meets `other` meets this one too.
    boolean isMetWhenever(Condition other) {
        return fact == other.fact && other.accepted.stream().allMatch(this::isMet);
    }

    private boolean isMet(String actual) {
        return fact.isThreshold() ? Double.parseDouble(actual) >= Double.parseDouble(accepted.getFirst())
                : accepted.contains(actual);
    }
}
