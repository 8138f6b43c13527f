package nl.kcc.edge.signin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import nl.kcc.edge.EndedSessions;

/// Hears of every session that was ended, wherever; at a start of all that may still matter.
@ApplicationScoped
class SignOutReader {

    private static final Logger LOG = Logger.getLogger(SignOutReader.class);
    private static final Duration CATCHING_UP = Duration.ofMillis(100);
    private static final Duration POLL = Duration.ofSeconds(5);
    /// How long a start waits for the sign-outs of before.
    private static final long PATIENCE_SECONDS = 3;

    private static final Map<String, Object> SETTINGS = Map.of(
            ConsumerConfig.CLIENT_ID_CONFIG, "sign-outs",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
            // Also when the log was lost and begins anew.
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000,
            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);

    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private final CountDownLatch upToDate = new CountDownLatch(1);
    private final SignOutTopic topic;
    private final EndedSessions ended;

    SignOutReader(SignOutTopic topic, EndedSessions ended) {
        this.topic = topic;
        this.ended = ended;
    }

    void start(@Observes StartupEvent event) throws InterruptedException {
        if (topic.isUsed()) {
            thread.set(SignOutTopic.keepDoing("sign-outs-heard", this::read));
            if (!upToDate.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("Kafka is away: who signed out at another service before is not known yet.");
            }
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (topic.isUsed()) {
            thread.get().interrupt();
        }
    }

    /// Until something is wrong with the topic or the broker.
    private void read() throws InterruptedException, ExecutionException {
        topic.require();
        try (var consumer = new KafkaConsumer<>(topic.client(SETTINGS), new StringDeserializer(),
                new ByteArrayDeserializer())) {
            follow(consumer);
        } catch (InterruptException e) {
            throw new InterruptedException();
        }
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> all = List.of(SignOutTopic.PARTITION);
        consumer.assign(all);
        consumer.seekToBeginning(all);
        try {
            while (true) {
                // Fails when the topic is gone, which a poll would not.
                long end = consumer.endOffsets(all).get(SignOutTopic.PARTITION);
                while (consumer.position(SignOutTopic.PARTITION) < end) {
                    hear(consumer, CATCHING_UP);
                }
                upToDate.countDown();
                hear(consumer, POLL);
            }
        } catch (InterruptException e) {
            // The client closes in peace.
            Thread.interrupted();
            throw e;
        }
    }

    private void hear(KafkaConsumer<String, byte[]> consumer, Duration atMost) {
        consumer.poll(atMost).forEach(message -> ended.add(message.key()));
    }
}
