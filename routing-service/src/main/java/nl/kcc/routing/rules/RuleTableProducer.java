package nl.kcc.routing.rules;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.settings.DataFile;
import nl.kcc.routing.settings.RoutingConfig;

/// Reads the rule table once.
class RuleTableProducer {

    @Produces
    @Singleton
    RuleTable rules(RoutingConfig config, Catalogue catalogue) {
        return new DataFile(config.rulesFile(), "rules/rules.json").read(RuleTableFile.class).checked(catalogue);
    }
}
