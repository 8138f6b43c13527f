package nl.kcc.routing.rules;

import java.util.List;

/// The rule that decided, and how it was found.
///
/// @param ruleSet version of the rule table
/// @param trace the rule that decided, after one that failed if one did; what else was looked at follows from the version and
///        the facts, see [RuleTable#trace]
public record RuleVerdict(int ruleSet, Rule rule, List<LookedAt> trace) {

    /// Stands as a condition in the trace of what no table decided: the citizen asks after work at a department.
    public static final String CHASER_OF_WORK = "chaserOfWorkAtDepartment";

    /// The same after its rule turned out to fail: the default decides.
    RuleVerdict(int ruleSet, Rule byDefault, String failed) {
        this(ruleSet, byDefault, List.of(LookedAt.failed(failed), new LookedAt(byDefault.id(), true, List.of(), null)));
    }

    /// The same after not even the default could be applied.
    public RuleVerdict insteadBy(Rule other) {
        return new RuleVerdict(ruleSet, other, rule.id());
    }

    /// Ids of the rules that could not be applied.
    public List<String> failed() {
        return trace.stream().filter(looked -> Boolean.TRUE.equals(looked.failed())).map(LookedAt::rule).toList();
    }

    /// One rule and its conditions.
    ///
    /// @param failed true when it could not be applied, so that the default decided; null otherwise
    public record LookedAt(String rule, boolean hit, List<Checked> conditions, Boolean failed) {

        static LookedAt failed(String rule) {
            return new LookedAt(rule, false, List.of(), true);
        }

        /// How many conditions kept the contact from this rule.
        long unmet() {
            return conditions.stream().filter(condition -> !condition.held()).count();
        }
    }

    /// One condition and what it met.
    ///
    /// @param actual null when the fact is unknown
    public record Checked(String fact, List<String> accepted, String actual, boolean held) {
    }
}
