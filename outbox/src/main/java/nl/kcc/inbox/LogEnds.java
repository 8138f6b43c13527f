package nl.kcc.inbox;

import java.time.Instant;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;

/// Where topics ended at a moment, each partition by the offset of its next message.
public record LogEnds(Instant at, Map<TopicPartition, Long> offsets) {

    /// How many messages before these ends lie beyond what is committed; a partition of which nothing is committed counts
    /// from its first offset.
    public long beyond(Map<TopicPartition, Long> committed) {
        return offsets.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - committed.getOrDefault(end.getKey(), 0L))).sum();
    }

    /// Whether everything that was there at that moment has been taken in.
    public boolean areReachedBy(Map<TopicPartition, Long> committed) {
        return beyond(committed) == 0;
    }
}
