package nl.kcc.outbox;

/// An event to be sent.
///
/// @param key Kafka key and CloudEvents subject; never a person
/// @param version of the thing the event is about
/// @param type CloudEvents type
/// @param payload becomes JSON
public record NewEvent(String topic, String key, long version, String type, Object payload) {
}
