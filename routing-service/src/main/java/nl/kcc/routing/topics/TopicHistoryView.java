package nl.kcc.routing.topics;

import java.util.List;

/// Every change of a topic, the newest first.
record TopicHistoryView(String topic, List<TopicHistory.Change> changes) {
}
