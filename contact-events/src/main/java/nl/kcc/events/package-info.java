/// The published language: what the three services tell each other over Kafka, and nothing else.
///
/// One sealed interface per topic is the whole vocabulary of that topic: [ContactEvent] on
/// [Topics#CONTACTS], [RoutingEvent] on [Topics#ROUTING], [TopicEvent] on [Topics#TOPICS],
/// [EncounterEvent] on [Topics#ENCOUNTERS], and [ManifestEvent] on the three topics of manifests.
/// The CloudEvents `type` says what happened; the payload says how the thing now stands, whole, with a
/// version that grows by one. A consumer keeps the highest version and ignores the rest.
///
/// Data only: no behaviour beyond the copying of a [ContactDraft], no dependency, no personal data and no free text written
/// by a person.
package nl.kcc.events;
