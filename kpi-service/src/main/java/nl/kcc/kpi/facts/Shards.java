package nl.kcc.kpi.facts;

import jakarta.enterprise.context.ApplicationScoped;

/// Gives each writer its own rows of `counter`. Any shard is right: a cell is the sum of them all.
@ApplicationScoped
class Shards {

    private static final int INSTANCES = 16;

    private final FactsConfig config;

    Shards(FactsConfig config) {
        this.config = config;
    }

    int ofContacts() {
        return 2 * instance();
    }

    int ofRouting() {
        return 2 * instance() + 1;
    }

    private int instance() {
        return Math.floorMod(config.instance().hashCode(), INSTANCES);
    }
}
