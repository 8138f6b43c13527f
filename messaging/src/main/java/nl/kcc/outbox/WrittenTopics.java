package nl.kcc.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.Identifier;

/// Asks Kafka how the topics stand that this service writes.
@ApplicationScoped
class WrittenTopics {

    private final Admin admin;
    private final List<String> names;
    private final TopicCreation creation;

    WrittenTopics(@All List<OwnedTopic> owned, @Identifier("default-kafka-broker") Map<String, Object> broker,
            TopicCreation creation) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        this.admin = Admin.create(settings);
        this.names = owned.stream().map(OwnedTopic::name).sorted().toList();
        this.creation = creation;
    }

    List<String> names() {
        return names;
    }

    /// All of them, in the order of their names; one that is missing is made first.
    ///
    /// @throws ExecutionException when the broker refuses, or does not answer within five seconds
    List<WrittenLog> look() throws InterruptedException, ExecutionException {
        if (!admin.listTopics().names().get().containsAll(names)) {
            creation.createOwned();
        }
        Collection<TopicDescription> topics = admin.describeTopics(names).allTopicNames().get().values();
        Map<TopicPartition, OffsetSpec> wanted = topics.stream().flatMap(topic -> partitions(topic).stream())
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(wanted).all().get();
        List<WrittenLog> logs = new ArrayList<>();
        topics.stream().sorted(Comparator.comparing(TopicDescription::name)).forEach(topic -> logs.add(
                new WrittenLog(topic.name(), topic.topicId().toString(),
                        partitions(topic).stream().map(partition -> ends.get(partition).offset()).toList())));
        return logs;
    }

    private static List<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .sorted(Comparator.comparingInt(TopicPartition::partition)).toList();
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
