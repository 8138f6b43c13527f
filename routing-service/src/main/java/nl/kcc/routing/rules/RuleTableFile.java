package nl.kcc.routing.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.kcc.events.Destination;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.settings.UnusableSettings;

/// The rule table as people edit it.
record RuleTableFile(int version, List<Entry> rules) {

    /// @param when fact to value, or to a list of values of which one suffices; left out by the default rule
    record Entry(String id, Map<String, Object> when, Then then, String explanation) {

        boolean isDefault() {
            return when == null || when.isEmpty();
        }
    }

    record Then(Destination destination, String reason, String department, Boolean answerOwed,
            Integer answerWorkingDays) {
    }

    /// @throws UnusableSettings at the first fault
    RuleTable checked(Catalogue catalogue) {
        demand(version >= 1, "de versie (version) moet 1 of hoger zijn");
        demand(rules != null && !rules.isEmpty(), "er staat geen regel in");
        List<Rule> checked = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Entry entry : rules) {
            demand(entry.id() != null && entry.id().matches("[a-z0-9]+(-[a-z0-9]+)*"),
                    "regel %d heeft geen geldige id (kleine letters, cijfers en streepjes)", checked.size() + 1);
            demand(ids.add(entry.id()), "regel %s staat er twee keer in", entry.id());
            Rule rule = new RuleCheck(entry, catalogue).rule();
            for (Rule earlier : checked) {
                demand(!earlier.leavesNothingFor(rule), "regel %s kan nooit aan de beurt komen, want regel %s gaat voor",
                        rule.id(), earlier.id());
            }
            checked.add(rule);
        }
        demand(rules.getLast().isDefault(),
                "de laatste regel moet zonder voorwaarden (when) zijn, zodat er altijd een besluit is");
        return new RuleTable(version, checked);
    }

    static void demand(boolean holds, String fault, Object... details) {
        if (!holds) {
            throw new UnusableSettings("De regeltabel klopt niet: " + fault.formatted(details) + ".");
        }
    }
}
