package nl.kcc.intake.repeats;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Settings of repeat detection.
@ConfigMapping(prefix = "kcc.repeats")
interface RepeatsConfig {

    /// How long after a contact the same question still counts as its repeat: 1 to 30 days.
    @WithDefault("7d")
    String linkingWindow();
}
