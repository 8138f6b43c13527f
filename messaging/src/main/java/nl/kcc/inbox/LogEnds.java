package nl.kcc.inbox;

import java.time.Instant;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;

/// Where topics ended at a moment, each partition by the offset of its next message.
public record LogEnds(Instant at, Map<TopicPartition, Long> offsets) {

    /// How many messages before these ends have not been taken in.
    ///
    /// @param next the offset of the next message to take in, see [LogPosition#next]
    public long beyond(Map<TopicPartition, Long> next) {
        return offsets.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - next.getOrDefault(end.getKey(), 0L))).sum();
    }

    /// Whether everything that was there at that moment has been taken in.
    public boolean areReachedBy(Map<TopicPartition, Long> next) {
        return beyond(next) == 0;
    }

    /// Whether these ends can lie in the same log as later ones: a log only grows.
    boolean areOfTheLogOf(LogEnds later) {
        return offsets.entrySet().stream()
                .allMatch(end -> later.offsets.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }
}
