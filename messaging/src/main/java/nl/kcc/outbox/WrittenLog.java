package nl.kcc.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.apache.kafka.common.TopicPartition;

/// A topic that this service writes, as Kafka has it at a moment.
///
/// @param id Kafka's own: a topic that was made again has another
/// @param ends by partition, the offset of the next message
record WrittenLog(String topic, String id, List<Long> ends) {

    /// Why this cannot be what the log has become that was seen earlier; empty when it can. Ends only ever grow.
    Optional<String> lossSince(WrittenLog earlier) {
        if (!id.equals(earlier.id)) {
            return Optional.of("the topic was made again");
        }
        return IntStream.range(0, earlier.ends.size()).filter(partition -> end(partition) < earlier.end(partition))
                .mapToObj(partition -> "partition %d ends at %d and was written up to %d".formatted(partition,
                        end(partition), earlier.end(partition)))
                .findFirst();
    }

    /// The same log, at least as long as Kafka has acknowledged.
    WrittenLog atLeast(Map<TopicPartition, Long> acknowledged) {
        return new WrittenLog(topic, id, IntStream.range(0, ends.size())
                .mapToObj(partition -> Math.max(end(partition),
                        acknowledged.getOrDefault(new TopicPartition(topic, partition), 0L)))
                .toList());
    }

    private long end(int partition) {
        return partition < ends.size() ? ends.get(partition) : 0;
    }
}
