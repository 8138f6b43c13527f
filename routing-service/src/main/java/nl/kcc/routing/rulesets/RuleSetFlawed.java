package nl.kcc.routing.rulesets;

import java.util.List;

import nl.kcc.edge.Problem;
import nl.kcc.edge.Violation;
import nl.kcc.routing.rules.RuleFinding;

/// Nobody can go by the rule set as it is; the findings that forbid it are named.
public class RuleSetFlawed extends Problem.Conflict {

    private static final long serialVersionUID = 1L;
    /// Nobody mends more at a time.
    private static final int MOST_NAMED = 20;

    private final transient List<Violation> violations;

    RuleSetFlawed(List<RuleFinding> forbidding) {
        super("rule-set-flawed", "De regelset heeft %s. Los die eerst op.".formatted(
                forbidding.size() == 1 ? "een fout" : forbidding.size() + " fouten"));
        violations = forbidding.stream().limit(MOST_NAMED)
                .map(finding -> new Violation(finding.rule() == null ? "rules" : finding.rule(), finding.message())).toList();
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
