package nl.kcc.kpi.counters;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Which rows among the counters are this instance's.
@ConfigMapping(prefix = "kcc.kpi.facts")
interface ShardsConfig {

    /// Tells this instance from others that write to the same database; containers have their own host name. Two with
    /// the same name count right as well, they only wait for one another now and then.
    @WithDefault("${HOSTNAME:local}")
    String instance();
}
