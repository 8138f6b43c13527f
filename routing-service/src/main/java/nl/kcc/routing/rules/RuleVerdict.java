package nl.kcc.routing.rules;

import java.util.List;

/// The rule that decided, and how it was found.
///
/// @param ruleSet version of the rule table
/// @param trace every rule looked at, in order; the last one is the one that decided
public record RuleVerdict(int ruleSet, Rule rule, List<LookedAt> trace) {

    /// One rule and its conditions.
    public record LookedAt(String rule, boolean hit, List<Checked> conditions) {
    }

    /// One condition and what it met.
    ///
    /// @param actual null when the fact is unknown
    public record Checked(String fact, List<String> accepted, String actual, boolean held) {
    }
}
