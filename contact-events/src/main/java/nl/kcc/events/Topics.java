package nl.kcc.events;

/// Names of the Kafka topics. Each has one writer; the key is the contact id, or the topic code on [#TOPICS], the encounter
/// id on [#ENCOUNTERS], and the municipality on the manifest topics.
public final class Topics {
    public static final String CONTACTS = "kcc.contacts.v1";
    public static final String ROUTING = "kcc.routing.v1";
    public static final String TOPICS = "kcc.topics.v1";
    public static final String ENCOUNTERS = "kcc.encounters.v1";
    public static final String CONTACT_MANIFESTS = "kcc.contact-manifests.v1";
    public static final String ENCOUNTER_MANIFESTS = "kcc.encounter-manifests.v1";
    public static final String ROUTING_MANIFESTS = "kcc.routing-manifests.v1";

    private Topics() {
    }
}
