package nl.kcc.kpi.fold.encounters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import nl.kcc.events.Topics;
import nl.kcc.inbox.LogPosition;
import nl.kcc.inbox.LogProgress;

/// Until when everything that was in Kafka about calls and visits has been taken in.
@ApplicationScoped
public class EncounterProgress {

    private static final Logger LOG = Logger.getLogger(EncounterProgress.class);

    private final LogProgress events;

    EncounterProgress(LogPosition position) {
        this.events = new LogProgress(position, List.of(Topics.ENCOUNTERS));
    }

    /// Empty until it is known for the first time.
    public Optional<Instant> now() {
        return events.until();
    }

    @Scheduled(every = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> advance() {
        return events.advance().replaceWithVoid()
                .onFailure().invoke(failure -> LOG.debugf("Where the topic ends could not be asked: %s", failure))
                .onFailure().recoverWithNull();
    }
}
