package nl.kcc.routing.rulesets;

import java.util.List;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import nl.kcc.routing.rules.RuleTableDocument;
import nl.kcc.routing.rules.RuleTableDocument.Entry;

/// A draft as its writer wants it.
///
/// @param revision the one that was read before
/// @param rules all of them, in their order
record RuleSetRequest(@NotNull @Min(1) Integer revision,
        @NotNull @Size(max = NewRuleSetRequest.MOST_RULES, message = "mag hoogstens 1000 regels hebben") List<Entry> rules) {

    RuleTableDocument document() {
        return new RuleTableDocument(null, rules);
    }
}
