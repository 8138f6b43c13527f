package nl.kcc.kpi.proof;

import java.time.Instant;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;

/// Where the topics ended at a moment.
record Mark(Instant at, Map<TopicPartition, Long> ends) {

    boolean isReachedBy(Map<TopicPartition, Long> committed) {
        return ends.entrySet().stream()
                .allMatch(end -> end.getValue() == 0 || committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }
}
