package nl.kcc.routing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /// Empty for one that is not in this version.
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /// All that it says: two tables with the same text decide alike.
    @Override
    public String toString() {
        return rules.stream().map(Rule::toString).collect(Collectors.joining("\n"));
    }

    public RuleVerdict judge(RuleFacts facts) {
        List<RuleVerdict.LookedAt> trace = new ArrayList<>();
        for (Rule rule : rules) {
            RuleVerdict.LookedAt looked = rule.lookAt(facts);
            trace.add(looked);
            if (looked.hit()) {
                return new RuleVerdict(version, rule, List.copyOf(trace));
            }
        }
        throw new IllegalStateException("A rule table ends with a rule that always fits.");
    }
}
