package nl.kcc.routing.decision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// From how many answers that it still owes on a front office is busy; below `normalFrom` its load is low.
@ConfigMapping(prefix = "kcc.routing.load")
interface LoadConfig {

    @WithDefault("25")
    int normalFrom();

    @WithDefault("100")
    int highFrom();

    /// How often it is counted.
    @WithDefault("30s")
    String countedEvery();
}
