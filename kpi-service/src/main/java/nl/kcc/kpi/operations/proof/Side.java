package nl.kcc.kpi.operations.proof;

import nl.kcc.events.ManifestEvent;
import nl.kcc.events.Topics;
import nl.kcc.inbox.EventVocabulary;

/// Whose manifest it is.
enum Side {
    CONTACTS(Topics.CONTACT_MANIFESTS),
    ENCOUNTERS(Topics.ENCOUNTER_MANIFESTS),
    ROUTING(Topics.ROUTING_MANIFESTS);

    private final EventVocabulary<ManifestEvent> vocabulary;

    Side(String topic) {
        this.vocabulary = new EventVocabulary<>(topic, ManifestEvent.TYPES);
    }

    EventVocabulary<ManifestEvent> vocabulary() {
        return vocabulary;
    }
}
