package nl.kcc.kpi.operations.proof;

import java.util.List;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.Manifest;
import nl.kcc.events.ManifestEvent;
import nl.kcc.inbox.EventConsumer;
import nl.kcc.inbox.EventVocabulary;

/// Keeps the manifests of one side.
interface ManifestConsumer extends EventConsumer<ManifestEvent> {

    Side side();

    Manifests manifests();

    @Override
    default EventVocabulary<ManifestEvent> vocabulary() {
        return side().vocabulary();
    }

    @Override
    default Optional<String> flaw(ManifestEvent event) {
        return Optional.ofNullable(switch (event.manifest()) {
            case null -> "manifest missing";
            case Manifest manifest when manifest.municipality() == null -> "municipality missing";
            case Manifest manifest when manifest.asOf() == null -> "asOf missing";
            case Manifest manifest when manifest.days() == null -> "days missing";
            case Manifest _ -> null;
        });
    }

    @Override
    default Uni<Void> on(SqlConnection transaction, List<ManifestEvent> events) {
        List<Manifest> news = events.stream().map(ManifestEvent::manifest).toList();
        return manifests().keep(transaction, side(), news).chain(() -> listed(transaction, news));
    }

    /// Manifests that name each contact.
    default Uni<Void> listed(SqlConnection transaction, List<Manifest> manifests) {
        return Uni.createFrom().voidItem();
    }
}
