package nl.kcc.kpi.proof;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import nl.kcc.inbox.LogEnds;
import nl.kcc.inbox.LogPosition;
import nl.kcc.kpi.facts.FactsInLog;

/// Until when everything that was in Kafka has been counted, by all instances together: it notes where the topics end
/// and what time it is; once the group has committed up to there, that time is reached. It tells the events that wait to
/// be counted as the metric `kpi_lag`.
@ApplicationScoped
class ReadUntil {

    private static final Logger LOG = Logger.getLogger(ReadUntil.class);

    private final AtomicReference<LogEnds> mark = new AtomicReference<>();
    private final AtomicReference<Instant> reached = new AtomicReference<>();
    private final AtomicLong lag;
    private final LogPosition position;

    ReadUntil(LogPosition position, MeterRegistry registry) {
        this.position = position;
        this.lag = registry.gauge("kpi.lag", new AtomicLong());
    }

    /// Empty until it is known for the first time.
    Optional<Instant> now() {
        return Optional.ofNullable(reached.get());
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> advance() {
        return position.ends(FactsInLog.TOPICS).chain(ends -> position.committed().invoke(committed -> {
            lag.set(ends.beyond(committed));
            LogEnds noted = mark.updateAndGet(earlier -> earlier == null ? ends : earlier);
            if (noted.areReachedBy(committed)) {
                reached.set(noted.at());
                mark.set(null);
            }
        })).replaceWithVoid()
                .onFailure().invoke(failure -> LOG.debugf("Where the topics end could not be asked: %s", failure))
                .onFailure().recoverWithNull();
    }
}
