package nl.kcc.kpi.facts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Settings of the fold.
@ConfigMapping(prefix = "kcc.kpi.facts")
interface FactsConfig {

    /// Tells this instance from others that write to the same database; containers have their own host name. Two with
    /// the same name count right as well, they only wait for one another now and then.
    @WithDefault("${HOSTNAME:local}")
    String instance();
}
