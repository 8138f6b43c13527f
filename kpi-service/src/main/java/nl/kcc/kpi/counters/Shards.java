package nl.kcc.kpi.counters;

import jakarta.enterprise.context.ApplicationScoped;

/// Gives each writer its own rows of `counter`. Any shard is right: a cell is the sum of them all.
@ApplicationScoped
public class Shards {

    private static final int INSTANCES = 16;

    private final ShardsConfig config;

    Shards(ShardsConfig config) {
        this.config = config;
    }

    public int ofContacts() {
        return 2 * instance();
    }

    public int ofRouting() {
        return 2 * instance() + 1;
    }

    private int instance() {
        return Math.floorMod(config.instance().hashCode(), INSTANCES);
    }
}
