package nl.kcc.edge.signin;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.smallrye.common.annotation.Identifier;

/// Where services and their instances tell each other of sessions that were ended. A message is the session's id and
/// nothing else, and is kept for longer than a session can last.
@ApplicationScoped
class SignOutTopic {

    static final TopicPartition PARTITION = new TopicPartition("kcc.sign-outs.v1", 0);

    private static final Logger LOG = Logger.getLogger(SignOutTopic.class);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Map<String, Object> broker;
    private final boolean used;
    private final short replication;

    /// @param address without which a service goes by its own sign-outs
    SignOutTopic(@Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "kcc.kafka") Optional<String> address,
            @ConfigProperty(name = "kcc.kafka.replication", defaultValue = "1") short replication) {
        this.broker = broker;
        this.used = address.isPresent();
        this.replication = replication;
    }

    boolean isUsed() {
        return used;
    }

    /// The settings of a client, with those that it needs beside them.
    Map<String, Object> client(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.putAll(more);
        return settings;
    }

    /// Makes it where it is missing, and waits until the broker tells of it.
    void require() throws InterruptedException, ExecutionException {
        String name = PARTITION.topic();
        try (Admin admin = Admin.create(client(Map.of("default.api.timeout.ms", 5_000, "request.timeout.ms", 5_000)))) {
            while (!admin.listTopics().names().get().contains(name)) {
                create(admin, new NewTopic(name, 1, replication)
                        .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "" + KEPT.toMillis())));
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    private static void create(Admin admin, NewTopic topic) throws InterruptedException, ExecutionException {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            // Another service, or ourselves a moment ago.
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /// What is done with the topic for as long as the service runs.
    interface Work {
        void run() throws InterruptedException, ExecutionException;
    }

    /// Does it, and after a failure again, until it is interrupted.
    static Thread keepDoing(String name, Work work) {
        return Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                while (true) {
                    attempt(work);
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException | InterruptException e) {
                // The service stops.
            }
        });
    }

    private static void attempt(Work work) throws InterruptedException {
        try {
            work.run();
        } catch (InterruptException e) {
            throw e;
        } catch (ExecutionException | KafkaException e) {
            LOG.debugf("Kafka is away: sign-outs wait: %s", e);
        }
    }
}
