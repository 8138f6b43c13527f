package nl.kcc.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads whole topics, from the first message there is to the last one at the time of opening. It belongs to no consumer
/// group and acknowledges nothing: those who read all the time do not notice.
///
/// Topics are read side by side, partition by partition: events about the same thing have the same key, so they come
/// close together.
public final class LogReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    /// A broker that says nothing for so long is away.
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /// Messages, from as far as another partition is.
    private static final int MOST_AHEAD = 500;
    /// Of each partition. What is larger does not fit where the collector keeps what is young, and fills the memory for what
    /// is old.
    private static final int AT_ONCE_BYTES = 1 << 19;
    /// How long the broker holds back the answer to who asks for more at an end: nobody else is asked meanwhile.
    private static final int WAIT_AT_AN_END_MS = 5;

    private final KafkaConsumer<String, byte[]> kafka;
    private final Map<TopicPartition, Long> first;
    private final Map<TopicPartition, Long> ends;

    /// @param broker how to reach it
    /// @param topics those that do not exist are empty
    public LogReader(Map<String, Object> broker, Collection<String> topics) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1000);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, AT_ONCE_BYTES);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, WAIT_AT_AN_END_MS);
        kafka = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = partitions(topics);
        first = kafka.beginningOffsets(partitions);
        ends = kafka.endOffsets(partitions);
    }

    /// How many messages there are to read.
    public long total() {
        return ends.keySet().stream().mapToLong(this::size).sum();
    }

    /// Hands over all messages, and perhaps some that came later.
    ///
    /// @throws IllegalStateException when the broker falls silent
    public void read(Consumer<ConsumerRecords<String, byte[]>> reader) {
        lanes().forEach(lane -> read(lane, reader));
    }

    private void read(List<TopicPartition> lane, Consumer<ConsumerRecords<String, byte[]>> reader) {
        kafka.assign(lane);
        kafka.seekToBeginning(lane);
        int silent = 0;
        while (lane.stream().anyMatch(partition -> kafka.position(partition) < ends.get(partition))) {
            keepInStep(lane);
            ConsumerRecords<String, byte[]> records = kafka.poll(POLL);
            silent = records.isEmpty() ? silent + 1 : 0;
            if (silent > PATIENCE.dividedBy(POLL)) {
                throw new IllegalStateException("Kafka falls silent before the end of " + lane);
            }
            reader.accept(records);
        }
    }

    /// What one topic says of a thing and what another says of it then come one soon after the other.
    private void keepInStep(List<TopicPartition> lane) {
        double least = lane.stream().mapToDouble(this::share).min().orElseThrow();
        Map<Boolean, List<TopicPartition>> isAhead = lane.stream().collect(Collectors.partitioningBy(
                partition -> (share(partition) - least) * size(partition) > MOST_AHEAD));
        kafka.pause(isAhead.get(true));
        kafka.resume(isAhead.get(false));
    }

    private double share(TopicPartition partition) {
        return size(partition) == 0 ? 1 : (kafka.position(partition) - first.get(partition)) / (double) size(partition);
    }

    private long size(TopicPartition partition) {
        return ends.get(partition) - first.get(partition);
    }

    /// The partitions of the same number belong together.
    private Collection<List<TopicPartition>> lanes() {
        Map<Integer, List<TopicPartition>> lanes = new TreeMap<>();
        ends.keySet().forEach(partition -> lanes.computeIfAbsent(partition.partition(), _ -> new ArrayList<>())
                .add(partition));
        return lanes.values();
    }

    private List<TopicPartition> partitions(Collection<String> topics) {
        Map<String, List<PartitionInfo>> present = kafka.listTopics();
        return topics.stream().flatMap(topic -> present.getOrDefault(topic, List.of()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
    }

    @Override
    public void close() {
        kafka.close();
    }
}
