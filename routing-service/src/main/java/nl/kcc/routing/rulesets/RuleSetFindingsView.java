package nl.kcc.routing.rulesets;

import java.util.List;

import nl.kcc.routing.documents.Flaw;
import nl.kcc.routing.rules.RuleFacts;
import nl.kcc.routing.rules.RuleFinding;

/// What the check of a rule set found.
///
/// @param revision the one that was checked
record RuleSetFindingsView(int revision, List<FoundView> findings) {

    /// A [RuleFinding].
    record FoundView(String rule, Flaw.Kind kind, String message, boolean forbids, List<String> rules, RuleFacts example) {
    }

    static RuleSetFindingsView of(int revision, List<RuleFinding> findings) {
        return new RuleSetFindingsView(revision, findings.stream().map(found -> new FoundView(found.rule(), found.kind(),
                found.message(), found.forbids(), found.rules(), found.example())).toList());
    }
}
