package nl.kcc.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.OwnedTopic;

/// Tells every hour what there is of each municipality and day.
@IfBuildProperty(name = "kcc.republishes", stringValue = "true")
@ApplicationScoped
class HourlyManifests {

    private final ManifestWriter writer;
    private final PresentStates states;

    HourlyManifests(ManifestWriter writer, PresentStates states) {
        this.writer = writer;
        this.states = states;
    }

    @Scheduled(identity = "manifests", every = "${kcc.manifests.every:1h}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> write() {
        return writer.writeNext(states.totals());
    }

    @Produces
    @Singleton
    static OwnedTopic topic(PresentStates states) {
        return new OwnedTopic(states.totals().topic());
    }
}
