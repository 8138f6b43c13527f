package nl.kcc.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;

/// Until when everything that the writer of a topic changed is in Kafka. The writer says so every few seconds, also when
/// nothing changes; so who reads the topic knows a quiet night from a writer that cannot get rid of its events.
///
/// It is kept where groups of consumers keep their offsets, as the note beside one: nobody has to read a million messages
/// that say nothing has happened. The group `told-until` has no members.
@ApplicationScoped
public class ToldUntil {

    private static final String GROUP = "told-until";

    private final Admin admin;
    private final Stopping stopping;

    ToldUntil(@Identifier("default-kafka-broker") Map<String, Object> broker, Stopping stopping) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        this.admin = Admin.create(settings);
        this.stopping = stopping;
    }

    /// Says it of these topics, and waits until Kafka has it.
    void tell(Collection<String> topics, Instant until) throws InterruptedException, ExecutionException {
        var note = new OffsetAndMetadata(0, until.toString());
        admin.alterConsumerGroupOffsets(GROUP,
                topics.stream().collect(Collectors.toMap(ToldUntil::place, _ -> note))).all().get();
    }

    /// The earliest such moment of these topics; empty while any of them has none.
    public Uni<Optional<Instant>> of(List<String> topics) {
        return stopping.unheard(Uni.createFrom().completionStage(
                admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().toCompletionStage()))
                .onFailure(CompletionException.class).transform(Throwable::getCause)
                .map(notes -> topics.stream().map(ToldUntil::place)
                        .map(place -> Optional.ofNullable(notes.get(place)).map(note -> Instant.parse(note.metadata())))
                        .reduce((one, other) -> one.flatMap(a -> other.map(b -> a.isBefore(b) ? a : b)))
                        .flatMap(Function.identity()));
    }

    private static TopicPartition place(String topic) {
        return new TopicPartition(topic, 0);
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
