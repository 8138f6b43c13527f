package nl.kcc.kpi.reports.interactions;

import java.util.UUID;

/// One of its questions.
///
/// @param id of the contact
/// @param topic left out while unknown
record Question(UUID id, String topic, String topicName, String state) {
}
