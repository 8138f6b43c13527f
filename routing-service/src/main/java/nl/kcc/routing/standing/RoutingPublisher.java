package nl.kcc.routing.standing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.RoutingEvent;
import nl.kcc.events.Topics;
import nl.kcc.inbox.EventVocabulary;
import nl.kcc.outbox.NewEvent;
import nl.kcc.outbox.Outbox;
import nl.kcc.outbox.OwnedTopic;

/// Puts routing's events in the outbox, keyed by contact.
@ApplicationScoped
public class RoutingPublisher {

    private static final EventVocabulary<RoutingEvent> VOCABULARY = new EventVocabulary<>(Topics.ROUTING,
            RoutingEvent.TYPES);

    private final Outbox outbox;

    RoutingPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    public Uni<Void> publish(SqlConnection transaction, List<RoutingEvent> events) {
        return outbox.append(transaction, events.stream().map(RoutingPublisher::outgoing).toList());
    }

    public Uni<Void> publish(Mutiny.Session session, List<RoutingEvent> events) {
        return outbox.append(session, events.stream().map(RoutingPublisher::outgoing).toList());
    }

    static NewEvent outgoing(RoutingEvent event) {
        return new NewEvent(Topics.ROUTING, event.routing().contactId().toString(), event.routing().version(),
                VOCABULARY.typeOf(event), event);
    }

    @Produces
    @Singleton
    static OwnedTopic topic() {
        return new OwnedTopic(Topics.ROUTING);
    }
}
