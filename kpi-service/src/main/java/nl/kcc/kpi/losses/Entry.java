package nl.kcc.kpi.losses;

/// Lost contacts that are alike in all four respects.
///
/// @param topicName where the catalogue knows it
record Entry(String topic, String topicName, String reason, String department, String channel, long lost) {
}
