package nl.kcc.kpi.figures;

/// Lost contacts that are alike in all four respects, each of which is a code or `none`.
///
/// @param topicName where the catalogue knows it
public record Loss(String topic, String topicName, String reason, String department, String channel, long lost) {
}
