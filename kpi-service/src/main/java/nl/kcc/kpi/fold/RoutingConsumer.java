package nl.kcc.kpi.fold;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.RoutingEvent;
import nl.kcc.events.RoutingState;
import nl.kcc.events.Topics;
import nl.kcc.inbox.EventConsumer;
import nl.kcc.inbox.EventVocabulary;
import nl.kcc.inbox.Inbox;
import nl.kcc.kpi.counters.Shards;

/// Hears from routing who has each contact, and whether its term has passed.
@ApplicationScoped
class RoutingConsumer implements EventConsumer<RoutingEvent> {

    private static final EventVocabulary<RoutingEvent> VOCABULARY = new EventVocabulary<>(Topics.ROUTING,
            RoutingEvent.TYPES);

    private final Inbox inbox;
    private final Fold fold;
    private final Shards shards;
    private final Freshness freshness;

    RoutingConsumer(Inbox inbox, Fold fold, Shards shards, Freshness freshness) {
        this.inbox = inbox;
        this.fold = fold;
        this.shards = shards;
        this.freshness = freshness;
    }

    @Incoming("routing")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch).invoke(freshness::changed);
    }

    @Override
    public EventVocabulary<RoutingEvent> vocabulary() {
        return VOCABULARY;
    }

    @Override
    public Optional<String> flaw(RoutingEvent event) {
        return Optional.ofNullable(switch (event.routing()) {
            case null -> "routing missing";
            case RoutingState routing when routing.contactId() == null -> "contactId missing";
            case RoutingState routing when routing.version() < 1 -> "version missing";
            case RoutingState _ -> null;
        });
    }

    @Override
    public Uni<Void> on(SqlConnection transaction, List<RoutingEvent> events) {
        return fold.apply(transaction, shards.ofRouting(), events.stream().map(RoutingEvent::routing).map(Fact::of));
    }
}
