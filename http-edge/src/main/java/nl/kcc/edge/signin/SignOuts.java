package nl.kcc.edge.signin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import io.quarkus.oidc.SecurityEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.EndedSessions;
import nl.kcc.edge.Session;

/// Ends sessions before their time: here at once, and everywhere else as soon as Kafka has it.
@ApplicationScoped
class SignOuts {

    /// A person does not wait longer for the others to know.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Map<String, Object> SETTINGS = Map.of(
            ProducerConfig.CLIENT_ID_CONFIG, "sign-outs",
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000L,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000,
            ProducerConfig.BUFFER_MEMORY_CONFIG, 1024 * 1024L);

    private record Untold(String session, CompletableFuture<Void> told) {
    }

    private final BlockingQueue<Untold> untold = new LinkedBlockingQueue<>();
    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private final SignOutTopic topic;
    private final EndedSessions ended;

    SignOuts(SignOutTopic topic, EndedSessions ended) {
        this.topic = topic;
        this.ended = ended;
    }

    void start(@Observes StartupEvent event) {
        if (topic.isUsed()) {
            thread.set(SignOutTopic.keepDoing("sign-outs-told", this::tell));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (topic.isUsed()) {
            thread.get().interrupt();
        }
    }

    /// Done when the others know, or may have to wait for Kafka.
    Uni<Void> end(String session) {
        ended.add(session);
        if (!topic.isUsed()) {
            return Uni.createFrom().voidItem();
        }
        var message = new Untold(session, new CompletableFuture<>());
        untold.add(message);
        return Uni.createFrom().completionStage(message.told()).ifNoItem().after(PATIENCE)
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    /// The organisation has been told by the platform.
    void leftOrganisation(@Observes SecurityEvent event) {
        if (event.getEventType() == SecurityEvent.Type.OIDC_LOGOUT_RP_INITIATED) {
            Session.idOf(event.getSecurityIdentity()).ifPresent(session -> end(session).subscribe().with(_ -> {
            }));
        }
    }

    /// Rare enough to connect each time. What could not be sent stays first in line.
    private void tell() throws InterruptedException, ExecutionException {
        while (true) {
            Untold first = untold.take();
            List<Untold> batch = new ArrayList<>(List.of(first));
            untold.drainTo(batch);
            try {
                send(batch);
            } catch (ExecutionException | RuntimeException e) {
                untold.addAll(batch);
                throw e;
            }
            batch.forEach(message -> message.told().complete(null));
        }
    }

    private void send(List<Untold> batch) throws InterruptedException, ExecutionException {
        topic.require();
        try (var producer = new KafkaProducer<>(topic.client(SETTINGS), new StringSerializer(), new ByteArraySerializer())) {
            var sent = batch.stream().map(message -> producer.send(
                    new ProducerRecord<>(SignOutTopic.PARTITION.topic(), 0, message.session(), new byte[0]))).toList();
            for (var acknowledgement : sent) {
                acknowledgement.get();
            }
        }
    }
}
