package nl.kcc.kpi.proof;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import nl.kcc.inbox.LogPosition;
import nl.kcc.inbox.LogProgress;
import nl.kcc.kpi.facts.FactsInLog;

/// Until when everything that was in Kafka has been counted. It tells the events that wait to be counted as the metric
/// `kpi_lag`.
@ApplicationScoped
public class ReadUntil {

    private static final Logger LOG = Logger.getLogger(ReadUntil.class);

    private final AtomicLong lag;
    private final LogProgress events;

    public ReadUntil(LogPosition position, MeterRegistry registry) {
        this.events = new LogProgress(position, FactsInLog.TOPICS);
        this.lag = registry.gauge("kpi.lag", new AtomicLong());
    }

    /// Empty until it is known for the first time.
    public Optional<Instant> now() {
        return events.until();
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> advance() {
        return events.advance().invoke(lag::set).replaceWithVoid()
                .onFailure().invoke(failure -> LOG.debugf("Where the topics end could not be asked: %s", failure))
                .onFailure().recoverWithNull();
    }
}
