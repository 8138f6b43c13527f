package nl.kcc.intake.catalogue;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.TopicEvent;
import nl.kcc.events.Topics;
import nl.kcc.inbox.EventConsumer;
import nl.kcc.inbox.EventVocabulary;
import nl.kcc.inbox.Inbox;

/// Follows the topic catalogue.
@ApplicationScoped
class TopicConsumer implements EventConsumer<TopicEvent> {

    private static final EventVocabulary<TopicEvent> VOCABULARY = new EventVocabulary<>(Topics.TOPICS,
            TopicEvent.TYPES);

    private final Inbox inbox;
    private final KnownTopics known;

    TopicConsumer(Inbox inbox, KnownTopics known) {
        this.inbox = inbox;
        this.known = known;
    }

    @Incoming("topics")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch);
    }

    @Override
    public EventVocabulary<TopicEvent> vocabulary() {
        return VOCABULARY;
    }

    @Override
    public Optional<String> flaw(TopicEvent event) {
        var topic = event.topic();
        if (topic == null || topic.code() == null || topic.code().isBlank()) {
            return Optional.of("no code");
        }
        if (topic.version() < 1) {
            return Optional.of("no version");
        }
        return topic.name() == null ? Optional.of("no name") : Optional.empty();
    }

    @Override
    public Uni<Void> on(SqlConnection transaction, List<TopicEvent> events) {
        return known.keepNewest(transaction, events.stream().map(TopicEvent::topic).toList());
    }
}
