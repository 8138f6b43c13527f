package nl.kcc.routing.rulesets;

import java.util.List;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import nl.kcc.edge.Problem;
import nl.kcc.routing.rules.RuleTableDocument;
import nl.kcc.routing.rules.RuleTableDocument.Entry;

/// A new draft: a copy, or rules of its own.
///
/// @param basedOn the version to copy
/// @param rules in their order
record NewRuleSetRequest(@Min(1) Integer basedOn,
        @Size(max = NewRuleSetRequest.MOST_RULES, message = "mag hoogstens 1000 regels hebben") List<Entry> rules) {

    static final int MOST_RULES = 1000;

    /// @throws Problem.InvalidInput unless it is either
    void demandEither() {
        if (basedOn == null && rules == null) {
            throw new Problem.InvalidInput("rules", "Geef de regels, of met basedOn de regelset waarvan dit een kopie is.");
        }
        if (basedOn != null && rules != null) {
            throw new Problem.InvalidInput("basedOn", "Geef de regels of basedOn, en niet allebei.");
        }
    }

    RuleTableDocument document() {
        return new RuleTableDocument(null, rules);
    }
}
