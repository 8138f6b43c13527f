package nl.kcc.routing.rules;

import java.util.Optional;

import nl.kcc.routing.catalogue.ShippedCatalogue;
import nl.kcc.routing.settings.DataFile;

/// The rule table as it ships.
public final class ShippedRules {

    public static final RuleTable RULES = new DataFile(Optional.empty(), "rules/rules.json")
            .read(RuleTableFile.class).checked(ShippedCatalogue.CATALOGUE);

    private ShippedRules() {
    }
}
