package nl.kcc.kpi.operations.proof;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.Manifest;
import nl.kcc.inbox.Inbox;

/// Hears from intake what it has of each day.
@ApplicationScoped
class ContactManifestConsumer implements ManifestConsumer {

    private final Inbox inbox;
    private final Manifests manifests;

    private final UnknownContacts unknown;

    ContactManifestConsumer(Inbox inbox, Manifests manifests, UnknownContacts unknown) {
        this.inbox = inbox;
        this.manifests = manifests;
        this.unknown = unknown;
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

    @Override
    public Uni<Void> listed(SqlConnection transaction, List<Manifest> news) {
        return unknown.compare(transaction, news);
    }
}
