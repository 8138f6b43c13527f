package nl.kcc.outbox;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Settings of the way to Kafka.
@ConfigMapping(prefix = "kcc.outbox")
interface OutboxConfig {

    /// Organisatie-identificatienummer in the CloudEvents source.
    @WithDefault("${kcc.oin:00000000000000000000}")
    @Pattern(regexp = "\\d{20}", message = "kcc.oin moet uit 20 cijfers bestaan")
    String oin();

    /// Partitions of a topic this service creates.
    @WithDefault("12")
    @Min(1)
    int partitions();

    /// Copies of each partition; 3 in production.
    @WithDefault("${kcc.kafka.replication:1}")
    @Min(1)
    short replication();

    /// Rows sent in one transaction.
    @WithDefault("500")
    @Min(1)
    @Max(10_000)
    int batch();

    /// How long the relay sleeps when nobody wakes it.
    @WithDefault("PT0.25S")
    Duration poll();

    /// How often is looked whether Kafka still has everything.
    @WithDefault("PT3S")
    Duration look();

    /// How long it waits after a failure.
    @WithDefault("PT1S")
    Duration pause();
}
