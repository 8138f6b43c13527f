package nl.kcc.routing.overdue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Settings of the watch on due moments.
@ConfigMapping(prefix = "kcc.overdue")
interface OverdueConfig {

    /// Alarms raised in one transaction.
    @WithDefault("500")
    @Min(1)
    @Max(5000)
    int batch();
}
