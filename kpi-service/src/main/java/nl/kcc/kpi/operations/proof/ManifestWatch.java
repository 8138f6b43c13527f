package nl.kcc.kpi.operations.proof;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import nl.kcc.kpi.fold.CountingProgress;
import nl.kcc.kpi.fold.encounters.EncounterProgress;
import nl.kcc.outbox.Stopping;

/// Compares every minute what has come, and raises its voice when a day differs.
@ApplicationScoped
class ManifestWatch {

    private static final Logger LOG = Logger.getLogger(ManifestWatch.class);

    private final AtomicLong differing;
    private final CountingProgress progress;
    private final EncounterProgress encounters;
    private final Manifests manifests;
    private final ManifestDifferences differences;
    private final UnknownContacts unknown;
    private final Stopping stopping;

    ManifestWatch(CountingProgress progress, EncounterProgress encounters, Manifests manifests,
            ManifestDifferences differences, UnknownContacts unknown, Stopping stopping, MeterRegistry registry) {
        this.progress = progress;
        this.encounters = encounters;
        this.manifests = manifests;
        this.differences = differences;
        this.unknown = unknown;
        this.stopping = stopping;
        this.differing = registry.gauge("kpi.manifest.differences", new AtomicLong());
    }

    @Scheduled(every = "${kcc.kpi.manifests.every:30s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return stopping.unheard(progress.now().map(this::compare).orElseGet(() -> Uni.createFrom().voidItem())
                .chain(unknown::findWholeDays).chain(differences::view)).invoke(this::tell)
                .onFailure().invoke(failure -> LOG.warnf("Manifests could not be compared: %s", failure))
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    private Uni<Void> compare(Instant until) {
        return manifests.compare(until, encounters.now().orElse(Instant.EPOCH))
                .chain(more -> more ? compare(until) : Uni.createFrom().voidItem());
    }

    private void tell(ManifestsView view) {
        differing.set(view.count());
        view.differences().stream().limit(10).forEach(day -> LOG.errorf(
                "Something was missed side=%s municipality=%s day=%s missing=%d unknown=%d, see GET /v1/kpi/manifests",
                day.side(), day.municipality(), day.day(), day.missing(), day.unknown()));
    }
}
