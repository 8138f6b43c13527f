package nl.kcc.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.Stopping;

/// Where topics end, and how far this service, all its instances together, has taken them in. Fails within five seconds
/// while the broker is away.
@ApplicationScoped
public class LogPosition {

    private final Admin admin;
    private final String group;
    private final Clock clock;
    private final Stopping stopping;

    LogPosition(@Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "mp.messaging.connector.smallrye-kafka.group.id") String group, Clock clock,
            Stopping stopping) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        this.admin = Admin.create(settings);
        this.group = group;
        this.clock = clock;
        this.stopping = stopping;
    }

    /// Where these topics end now, or a little later; no partition while any of them does not exist.
    public Uni<LogEnds> ends(Collection<String> topics) {
        Instant now = clock.instant();
        return uni(admin.describeTopics(topics).allTopicNames())
                .map(found -> found.values().stream().flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                        .collect(Collectors.toSet()))
                .chain(partitions -> offsets(partitions, OffsetSpec.latest()))
                .onFailure(UnknownTopicOrPartitionException.class).recoverWithItem(Map.of())
                .map(offsets -> new LogEnds(now, offsets));
    }

    /// The offset of the next message to take in, for each of these partitions: the one after the last that was, or the
    /// first that is still there. Retention may have emptied a partition of which nothing was ever taken in.
    public Uni<Map<TopicPartition, Long>> next(Set<TopicPartition> partitions) {
        return uni(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .chain(committed -> offsets(partitions, OffsetSpec.earliest()).invoke(first -> first.replaceAll(
                        (partition, offset) -> committed.get(partition) == null ? offset
                                : Math.max(offset, committed.get(partition).offset()))));
    }

    private Uni<Map<TopicPartition, Long>> offsets(Set<TopicPartition> partitions, OffsetSpec which) {
        return uni(admin.listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> which)))
                .all())
                .map(found -> found.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset())));
    }

    private <T> Uni<T> uni(KafkaFuture<T> future) {
        return stopping.unheard(Uni.createFrom().completionStage(future.toCompletionStage()))
                .onFailure(CompletionException.class).transform(Throwable::getCause);
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
