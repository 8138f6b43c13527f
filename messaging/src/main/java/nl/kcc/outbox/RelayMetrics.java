package nl.kcc.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/// What an operator must know of the outbox: does it drain, and how old is what waits.
@ApplicationScoped
class RelayMetrics {

    private final AtomicReference<Instant> oldestUnsent = new AtomicReference<>();
    private final Counter sent;
    private final Counter failures;
    private final Counter losses;
    private final AtomicInteger waitsToBeToldAgain;

    RelayMetrics(MeterRegistry registry, Clock clock) {
        sent = Counter.builder("outbox.sent").description("Events acknowledged by Kafka").register(registry);
        failures = Counter.builder("outbox.failures").description("Batches that could not be sent").register(registry);
        losses = Counter.builder("outbox.log.losses").description("Topics whose loss by Kafka was noticed").register(registry);
        waitsToBeToldAgain = registry.gauge("outbox.log.lost", new AtomicInteger());
        Gauge.builder("outbox.oldest.age.seconds", () -> ageAt(clock.instant()))
                .description("Age of the oldest unsent event").register(registry);
    }

    void backlog(List<UnsentEvent> unsent) {
        oldestUnsent.set(unsent.isEmpty() ? null : unsent.getFirst().recordedAt().toInstant());
    }

    void sent(int events) {
        sent.increment(events);
        oldestUnsent.set(null);
    }

    void oldest(Optional<Instant> recordedAt) {
        oldestUnsent.set(recordedAt.orElse(null));
    }

    /// @param topics whose loss was noticed just now
    /// @param waits whether anything that was lost waits to be told again
    void lost(int topics, boolean waits) {
        losses.increment(topics);
        waitsToBeToldAgain.set(waits ? 1 : 0);
    }

    void failed() {
        failures.increment();
    }

    private double ageAt(Instant now) {
        Instant oldest = oldestUnsent.get();
        return oldest == null ? 0 : Duration.between(oldest, now).toMillis() / 1000.0;
    }
}
