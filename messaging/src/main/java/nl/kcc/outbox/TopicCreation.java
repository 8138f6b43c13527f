package nl.kcc.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.Identifier;

/// Creates topics where they are missing.
@ApplicationScoped
public class TopicCreation {

    private static final Logger LOG = Logger.getLogger(TopicCreation.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int MOST_LOOKS = 100;

    private final List<OwnedTopic> owned;
    private final Map<String, Object> broker;
    private final OutboxConfig config;

    TopicCreation(@All List<OwnedTopic> owned, @Identifier("default-kafka-broker") Map<String, Object> broker,
            OutboxConfig config) {
        this.owned = owned;
        this.broker = new HashMap<>(broker);
        // Whoever asks can do without for a while: better an answer soon.
        this.broker.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        this.broker.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        this.config = config;
    }

    boolean anyOwned() {
        return !owned.isEmpty();
    }

    void createOwned() throws InterruptedException, ExecutionException {
        create(owned.stream().map(OwnedTopic::name).toList());
    }

    /// Creates those of these topics that do not exist, and waits until the broker tells of them.
    ///
    /// @throws ExecutionException when the broker refuses, or does not answer within five seconds
    public void create(Collection<String> topics) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(broker)) {
            Set<String> present = present(admin);
            for (String topic : topics) {
                if (!present.contains(topic)) {
                    create(admin, topic);
                }
            }
            // A new topic is in the log of the cluster at once, and in what a broker answers a moment later.
            for (int looks = 0; looks < MOST_LOOKS && !present.containsAll(topics); looks++) {
                Thread.sleep(BETWEEN_LOOKS);
                present = present(admin);
            }
        }
    }

    private static Set<String> present(Admin admin) throws InterruptedException, ExecutionException {
        return admin.listTopics().names().get();
    }

    private void create(Admin admin, String topic) throws InterruptedException, ExecutionException {
        var wanted = new NewTopic(topic, config.partitions(), config.replication());
        try {
            admin.createTopics(List.of(wanted)).all().get();
            LOG.infof("Topic created topic=%s partitions=%d", topic, config.partitions());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
