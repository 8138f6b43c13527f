package nl.kcc.kpi.operations.proof;

import java.util.Map;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.ConsumerConfig;

import io.smallrye.common.annotation.Identifier;

/// Settings of the client that reads manifests. The connector finds them by the channel's name. In the properties file they
/// work as well, but each build then says that they are ignored.
@Singleton
class ManifestChannels {

    /// Messages in a transaction: each tells of many days.
    private static final Map<String, Object> FEW_AT_ONCE = Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 50);

    @Produces
    @Identifier("contact-manifests")
    static Map<String, Object> ofContacts() {
        return FEW_AT_ONCE;
    }

    @Produces
    @Identifier("encounter-manifests")
    static Map<String, Object> ofEncounters() {
        return FEW_AT_ONCE;
    }

    @Produces
    @Identifier("routing-manifests")
    static Map<String, Object> ofRouting() {
        return FEW_AT_ONCE;
    }
}
