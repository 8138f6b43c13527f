package nl.kcc.routing.decision;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.ContactEvent;
import nl.kcc.events.ContactState;
import nl.kcc.events.Topics;
import nl.kcc.inbox.EventConsumer;
import nl.kcc.inbox.EventVocabulary;
import nl.kcc.inbox.Inbox;
import nl.kcc.routing.standing.KnownContact;

/// Takes in what happens to contacts.
@ApplicationScoped
class ContactsConsumer implements EventConsumer<ContactEvent> {

    private static final EventVocabulary<ContactEvent> VOCABULARY = new EventVocabulary<>(Topics.CONTACTS,
            ContactEvent.TYPES);

    private final Inbox inbox;
    private final RouteContacts route;

    ContactsConsumer(Inbox inbox, RouteContacts route) {
        this.inbox = inbox;
        this.route = route;
    }

    @Incoming("contacts")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch);
    }

    @Override
    public EventVocabulary<ContactEvent> vocabulary() {
        return VOCABULARY;
    }

    @Override
    public Optional<String> flaw(ContactEvent event) {
        ContactState contact = event.contact();
        if (contact == null || contact.contactId() == null) {
            return Optional.of("no contact id");
        }
        if (contact.version() < 1) {
            return Optional.of("no version");
        }
        if (contact.municipality() == null || contact.channel() == null || contact.occurredAt() == null) {
            return Optional.of("no municipality, channel or moment");
        }
        return contact.handover() != null
                && (contact.handover().requestedAt() == null || contact.handover().reason() == null)
                        ? Optional.of("hand-over without reason or moment")
                        : Optional.empty();
    }

    @Override
    public Uni<Void> on(SqlConnection transaction, List<ContactEvent> events) {
        return route.all(transaction, events.stream().map(event -> KnownContact.of(event.contact())).toList());
    }
}
