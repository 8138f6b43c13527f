package nl.kcc.outbox;

import java.util.Set;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.micrometer.runtime.MeterRegistryCustomizer;

/// Leaves out two gauges that would tell of one connection to the database and seem to tell of all: the client registers
/// them anew, under the same name, for each connection it makes, and the registry keeps the first and warns of the others.
/// How busy the pool is, the gauges of the pool itself tell.
@Singleton
class ConnectionMeters implements MeterRegistryCustomizer {

    private static final Set<String> OF_ONE_CONNECTION = Set.of("postgresql.queue.size", "postgresql.current");

    @Override
    public void customize(MeterRegistry registry) {
        registry.config().meterFilter(MeterFilter.deny(ConnectionMeters::isOfOneConnection));
        // Of the connection that was made before this.
        registry.getMeters().stream().map(Meter::getId).filter(ConnectionMeters::isOfOneConnection).forEach(registry::remove);
    }

    private static boolean isOfOneConnection(Meter.Id meter) {
        return OF_ONE_CONNECTION.contains(meter.getName());
    }
}
