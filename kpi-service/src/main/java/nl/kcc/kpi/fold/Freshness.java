package nl.kcc.kpi.fold;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;

/// Tells the rest of the service that a batch was committed, and an operator how long ago the last one was.
@Startup
@ApplicationScoped
public class Freshness {

    private final AtomicReference<Instant> newest;
    private final Clock clock;
    private final Event<FactsChanged> changes;

    Freshness(Clock clock, Event<FactsChanged> changes, MeterRegistry registry) {
        this.clock = clock;
        this.changes = changes;
        this.newest = new AtomicReference<>(clock.instant());
        Gauge.builder("kpi.newest.event.age", this, Freshness::age).baseUnit("seconds")
                .description("Time since events were last applied, or since the start").register(registry);
    }

    public void changed() {
        newest.set(clock.instant());
        changes.fire(new FactsChanged());
    }

    private double age() {
        return Duration.between(newest.get(), clock.instant()).toMillis() / 1000.0;
    }
}
