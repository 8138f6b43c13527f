package nl.kcc.inbox;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import nl.kcc.inbox.Decoded.Unusable;

/// Counts per topic what was applied, and counts and logs what was parked, once that is committed.
@ApplicationScoped
class InboxMetrics {

    private static final Logger LOG = Logger.getLogger(InboxMetrics.class);

    private final MeterRegistry registry;

    InboxMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    <E> void applied(String topic, int events, List<Unusable<E>> parked) {
        registry.counter("inbox.applied", "topic", topic).increment(events);
        parked.forEach(message -> {
            var source = message.source();
            LOG.warnf("Message parked topic=%s partition=%d offset=%d reason=%s detail=%s", topic, source.partition(),
                    source.offset(), message.reason(), message.detail());
            registry.counter("inbox.parked", "topic", topic, "reason", message.reason().name()).increment();
        });
    }
}
