package nl.kcc.kpi.operations.proof;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.mutiny.Uni;
import nl.kcc.inbox.Inbox;

/// Hears from intake what calls and visits it has of each day.
@ApplicationScoped
class EncounterManifestConsumer implements ManifestConsumer {

    private final Inbox inbox;
    private final Manifests manifests;

    EncounterManifestConsumer(Inbox inbox, Manifests manifests) {
        this.inbox = inbox;
        this.manifests = manifests;
    }

    @Incoming("encounter-manifests")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch);
    }

    @Override
    public Side side() {
        return Side.ENCOUNTERS;
    }

    @Override
    public Manifests manifests() {
        return manifests;
    }
}
