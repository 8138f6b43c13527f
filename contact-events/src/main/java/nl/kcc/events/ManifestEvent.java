package nl.kcc.events;

import java.util.Map;

/// The vocabulary of [Topics#CONTACT_MANIFESTS] and [Topics#ENCOUNTER_MANIFESTS], written by contact-intake-service alone, and
/// of [Topics#ROUTING_MANIFESTS], written by routing-service alone.
public sealed interface ManifestEvent {

    /// CloudEvents `type` of each event.
    Map<String, Class<? extends ManifestEvent>> TYPES = Map.of(
            "nl.klantcontacten.manifest-opgemaakt.v1", ManifestMade.class);

    /// What the writer has.
    Manifest manifest();

    record ManifestMade(Manifest manifest) implements ManifestEvent {
    }
}
