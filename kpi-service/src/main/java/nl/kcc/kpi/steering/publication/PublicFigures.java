package nl.kcc.kpi.steering.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.smallrye.mutiny.Uni;
import nl.kcc.kpi.steering.norms.NormsChanged;

/// Keeps the published figures for five minutes: however many citizens look, the database is asked once.
@ApplicationScoped
class PublicFigures {

    static final Duration KEPT_FOR = Duration.ofMinutes(5);

    private final Publish publish;
    private final Clock clock;
    private final AtomicReference<Reading> latest = new AtomicReference<>();

    PublicFigures(Publish publish, Clock clock) {
        this.publish = publish;
        this.clock = clock;
    }

    /// One reading, shared by all who ask while it is under way or fresh.
    private record Reading(Instant staleAt, Uni<PublicView> view) {
    }

    Uni<PublicView> now() {
        Instant now = clock.instant();
        Reading reading = latest.updateAndGet(kept -> kept != null && now.isBefore(kept.staleAt()) ? kept
                : new Reading(now.plus(KEPT_FOR), Uni.createFrom().deferred(publish::read).memoize().indefinitely()));
        return reading.view().onFailure().invoke(() -> latest.compareAndSet(reading, null));
    }

    /// What is no longer published is gone at once, here; elsewhere when the reading there is stale.
    void forget(@Observes NormsChanged change) {
        latest.set(null);
    }
}
