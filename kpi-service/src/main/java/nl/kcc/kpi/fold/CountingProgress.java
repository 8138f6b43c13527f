package nl.kcc.kpi.fold;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import nl.kcc.inbox.LogPosition;
import nl.kcc.inbox.LogProgress;
import nl.kcc.outbox.ToldUntil;

/// Until when everything that was in Kafka has been counted.
///
/// As the metric `kpi_lag` it tells how many seconds ago the oldest change was made that may not be counted yet: not only what
/// waits in Kafka lags, but also what intake and routing have not told ([ToldUntil]). While that is unknown it is no number.
/// How many events wait in Kafka is `kpi_lag_events`, likewise.
@ApplicationScoped
public class CountingProgress {

    private static final Logger LOG = Logger.getLogger(CountingProgress.class);

    /// What intake and routing said of themselves, and when it was asked.
    private record Announcement(Instant at, Instant told) {
    }

    private final AtomicReference<Announcement> said = new AtomicReference<>();
    private final AtomicReference<Instant> counted = new AtomicReference<>();
    private final AtomicReference<Double> waiting = new AtomicReference<>(Double.NaN);
    private final LogProgress events;
    private final ToldUntil told;
    private final Clock clock;

    public CountingProgress(LogPosition position, ToldUntil told, Clock clock, MeterRegistry registry) {
        this.events = new LogProgress(position, FactsInLog.TOPICS);
        this.told = told;
        this.clock = clock;
        Gauge.builder("kpi.lag", this::lag).description("Seconds since the oldest change that may not be counted yet")
                .register(registry);
        Gauge.builder("kpi.lag.events", waiting::get).description("Events in Kafka that wait to be counted")
                .register(registry);
    }

    /// Empty until it is known for the first time.
    public Optional<Instant> now() {
        return events.until();
    }

    @Scheduled(every = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> advance() {
        // In this order: what was told by then lies before the ends that are looked at next.
        return told.of(FactsInLog.TOPICS)
                .invoke(moment -> moment.ifPresent(until -> said.compareAndSet(null, new Announcement(clock.instant(), until))))
                .chain(events::advance).invoke(number -> {
                    waiting.set(number.doubleValue());
                    if (said.get() instanceof Announcement(var at, var until)
                            && now().filter(reached -> !reached.isBefore(at)).isPresent()) {
                        counted.set(until);
                        said.set(null);
                    }
                }).replaceWithVoid()
                .onFailure().invoke(failure -> {
                    waiting.set(Double.NaN);
                    LOG.debugf("Where the topics end could not be asked: %s", failure);
                })
                .onFailure().recoverWithNull();
    }

    private double lag() {
        Instant until = counted.get();
        return until == null ? Double.NaN : Duration.between(until, clock.instant()).toMillis() / 1000.0;
    }
}
