package nl.kcc.outbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.Identifier;

/// Creates the topics this service owns, where they are missing.
@ApplicationScoped
class TopicCreation {

    private static final Logger LOG = Logger.getLogger(TopicCreation.class);

    private final List<OwnedTopic> owned;
    private final Map<String, Object> broker;
    private final OutboxConfig config;

    TopicCreation(@All List<OwnedTopic> owned, @Identifier("default-kafka-broker") Map<String, Object> broker,
            OutboxConfig config) {
        this.owned = owned;
        this.broker = broker;
        this.config = config;
    }

    boolean anyOwned() {
        return !owned.isEmpty();
    }

    void createMissing() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(broker)) {
            Set<String> present = admin.listTopics().names().get();
            for (OwnedTopic topic : owned) {
                if (!present.contains(topic.name())) {
                    create(admin, topic);
                }
            }
        }
    }

    private void create(Admin admin, OwnedTopic topic) throws InterruptedException, ExecutionException {
        var wanted = new NewTopic(topic.name(), config.partitions(), config.replication());
        try {
            admin.createTopics(List.of(wanted)).all().get();
            LOG.infof("Topic created topic=%s partitions=%d", topic.name(), config.partitions());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
