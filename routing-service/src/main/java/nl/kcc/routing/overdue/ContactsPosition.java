package nl.kcc.routing.overdue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import nl.kcc.events.Topics;

/// Where intake's topic ends, and how far this service has taken it in.
@ApplicationScoped
class ContactsPosition {

    private final Admin admin;
    private final String group;

    ContactsPosition(@Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "mp.messaging.connector.smallrye-kafka.group.id") String group) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        this.admin = Admin.create(settings);
        this.group = group;
    }

    /// Empty while the topic does not exist.
    Uni<Map<TopicPartition, Long>> ends() {
        return uni(admin.describeTopics(List.of(Topics.CONTACTS)).allTopicNames())
                .map(topics -> topics.get(Topics.CONTACTS).partitions())
                .onFailure(UnknownTopicOrPartitionException.class).recoverWithItem(List.of())
                .chain(partitions -> endsOf(partitions));
    }

    Uni<Map<TopicPartition, Long>> committed() {
        return uni(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .map(offsets -> offsets.entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset())));
    }

    private Uni<Map<TopicPartition, Long>> endsOf(Collection<TopicPartitionInfo> partitions) {
        Map<TopicPartition, OffsetSpec> wanted = partitions.stream().collect(Collectors.toMap(
                partition -> new TopicPartition(Topics.CONTACTS, partition.partition()), _ -> OffsetSpec.latest()));
        return uni(admin.listOffsets(wanted).all()).map(found -> found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset())));
    }

    private static <T> Uni<T> uni(KafkaFuture<T> future) {
        return Uni.createFrom().completionStage(future.toCompletionStage())
                .onFailure(java.util.concurrent.CompletionException.class).transform(Throwable::getCause);
    }

    @PreDestroy
    void close() {
        admin.close(java.time.Duration.ofSeconds(2));
    }
}
