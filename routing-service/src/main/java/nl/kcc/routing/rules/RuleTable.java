package nl.kcc.routing.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import nl.kcc.routing.rules.RuleVerdict.LookedAt;

/// An ordered rule table: the first rule that fits decides.
public final class RuleTable {

    private final int version;
    private final List<Rule> rules;

    /// @param rules the last one fits always
    RuleTable(int version, List<Rule> rules) {
        this.version = version;
        this.rules = List.copyOf(rules);
    }

    public int version() {
        return version;
    }

    /// In their order.
    public List<Rule> rules() {
        return rules;
    }

    /// Empty for one that is not in this version.
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /// All that it says: two tables with the same text decide alike.
    @Override
    public String toString() {
        return rules.stream().map(Rule::toString).collect(Collectors.joining("\n"));
    }

    /// The rule that decides, and nothing else: for those who judge many.
    public Rule first(RuleFacts facts) {
        try {
            for (Rule rule : rules) {
                if (rule.takes(facts)) {
                    return rule;
                }
            }
        } catch (RuntimeException _) {
            return rules.getLast();
        }
        throw new IllegalStateException("A rule table ends with a rule that always fits.");
    }

    public RuleVerdict judge(RuleFacts facts) {
        for (Rule rule : rules) {
            try {
                if (rule.takes(facts)) {
                    return new RuleVerdict(version, rule, List.of(rule.lookAt(facts)));
                }
            } catch (RuntimeException _) {
                // What comes after a broken rule was not meant for what it would have taken.
                return byDefault(rule);
            }
        }
        throw new IllegalStateException("A rule table ends with a rule that always fits.");
    }

    /// When what follows from the rule could not be worked out, such as its sentence.
    public RuleVerdict byDefault(Rule failed) {
        return new RuleVerdict(version, rules.getLast(), failed.id());
    }

    /// Every rule that is looked at until one decides, in order; the last one is the one that decides.
    public List<LookedAt> trace(RuleFacts facts) {
        List<LookedAt> trace = new ArrayList<>();
        for (Rule rule : rules) {
            LookedAt looked = rule.lookAt(facts);
            trace.add(looked);
            if (looked.failed() != null) {
                trace.add(rules.getLast().lookAt(facts));
                return trace;
            }
            if (looked.hit()) {
                return trace;
            }
        }
        throw new IllegalStateException("A rule table ends with a rule that always fits.");
    }

    /// The rule that came nearest without deciding: of those that the contact does not meet, before or after the one that
    /// decided, the one with the fewest unmet conditions, and of several the first.
    public Optional<LookedAt> nearest(RuleFacts facts) {
        return rules.stream().map(rule -> rule.lookAt(facts)).filter(looked -> !looked.hit() && looked.failed() == null)
                .min(Comparator.comparingLong(LookedAt::unmet));
    }
}
