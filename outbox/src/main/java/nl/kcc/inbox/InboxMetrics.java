package nl.kcc.inbox;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import nl.kcc.inbox.Decoded.Unusable;

/// Counts per topic what was applied and what was parked, the latter by reason.
@ApplicationScoped
class InboxMetrics {

    private final MeterRegistry registry;

    InboxMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    <E> void applied(String topic, int events, List<Unusable<E>> parked) {
        registry.counter("inbox.applied", "topic", topic).increment(events);
        parked.forEach(message -> registry.counter("inbox.parked", "topic", topic, "reason", message.reason().name())
                .increment());
    }
}
