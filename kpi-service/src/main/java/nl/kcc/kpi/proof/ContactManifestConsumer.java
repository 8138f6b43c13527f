package nl.kcc.kpi.proof;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.mutiny.Uni;
import nl.kcc.inbox.Inbox;

/// Hears from intake what it has of each day.
@ApplicationScoped
class ContactManifestConsumer implements ManifestConsumer {

    private final Inbox inbox;
    private final Manifests manifests;

    ContactManifestConsumer(Inbox inbox, Manifests manifests) {
        this.inbox = inbox;
        this.manifests = manifests;
    }

    @Incoming("contact-manifests")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch);
    }

    @Override
    public Side side() {
        return Side.CONTACTS;
    }

    @Override
    public Manifests manifests() {
        return manifests;
    }
}
