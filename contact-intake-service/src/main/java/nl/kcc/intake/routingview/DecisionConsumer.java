package nl.kcc.intake.routingview;

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
import nl.kcc.intake.citizen.CitizenPost;
import nl.kcc.intake.repeats.RoutingNews;

/// Follows routing's events.
@ApplicationScoped
class DecisionConsumer implements EventConsumer<RoutingEvent> {

    private static final EventVocabulary<RoutingEvent> VOCABULARY = new EventVocabulary<>(Topics.ROUTING,
            RoutingEvent.TYPES);

    private final Inbox inbox;
    private final Decisions decisions;
    private final RoutingNews news;
    private final CitizenPost post;
    private final WaitingRoom waitingRoom;

    DecisionConsumer(Inbox inbox, Decisions decisions, RoutingNews news, CitizenPost post,
            WaitingRoom waitingRoom) {
        this.inbox = inbox;
        this.decisions = decisions;
        this.news = news;
        this.post = post;
        this.waitingRoom = waitingRoom;
    }

    @Incoming("routing")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch).invoke(waitingRoom::announce);
    }

    @Override
    public EventVocabulary<RoutingEvent> vocabulary() {
        return VOCABULARY;
    }

    @Override
    public Optional<String> flaw(RoutingEvent event) {
        RoutingState routing = event.routing();
        if (routing == null || routing.contactId() == null) {
            return Optional.of("no contactId");
        }
        if (routing.version() < 1) {
            return Optional.of("no version");
        }
        return routing.decision() == null ? Optional.of("no decision") : Optional.empty();
    }

    @Override
    public Uni<Void> on(SqlConnection transaction, List<RoutingEvent> events) {
        List<RoutingState> newest = Decisions.newest(events.stream().map(RoutingEvent::routing).toList());
        return news.of(transaction, newest)
                .chain(placement -> decisions.keepNewest(transaction, newest)
                        .chain(() -> news.tell(transaction, placement)))
                .chain(() -> post.delays(transaction, newest.stream().filter(state -> state.delay() != null)
                        .map(RoutingState::contactId).toList()));
    }
}
