package nl.kcc.kpi.fold;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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
import nl.kcc.kpi.counters.Shards;

/// Hears from intake how each contact stands.
@ApplicationScoped
class ContactsConsumer implements EventConsumer<ContactEvent> {

    private static final EventVocabulary<ContactEvent> VOCABULARY = new EventVocabulary<>(Topics.CONTACTS,
            ContactEvent.TYPES);
    private static final Pattern MUNICIPALITY = Pattern.compile("GM\\d{4}");

    private final Inbox inbox;
    private final Fold fold;
    private final Shards shards;
    private final Freshness freshness;

    ContactsConsumer(Inbox inbox, Fold fold, Shards shards, Freshness freshness) {
        this.inbox = inbox;
        this.fold = fold;
        this.shards = shards;
        this.freshness = freshness;
    }

    @Incoming("contacts")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch).invoke(freshness::changed);
    }

    @Override
    public EventVocabulary<ContactEvent> vocabulary() {
        return VOCABULARY;
    }

    @Override
    public Optional<String> flaw(ContactEvent event) {
        return Optional.ofNullable(switch (event.contact()) {
            case null -> "contact missing";
            case ContactState contact when contact.contactId() == null -> "contactId missing";
            case ContactState contact when contact.version() < 1 -> "version missing";
            case ContactState contact when contact.municipality() == null
                    || !MUNICIPALITY.matcher(contact.municipality()).matches() ->
                "municipality is no CBS code";
            case ContactState contact when contact.channel() == null -> "channel missing";
            case ContactState contact when contact.occurredAt() == null -> "occurredAt missing";
            case ContactState contact when contact.handover() != null && contact.handover().requestedAt() == null ->
                "handover.requestedAt missing";
            case ContactState contact when contact.chain() != null && contact.chain().strength() == null ->
                "chain.strength missing";
            case ContactState _ -> null;
        });
    }

    @Override
    public Uni<Void> on(SqlConnection transaction, List<ContactEvent> events) {
        return fold.apply(transaction, shards.ofContacts(), events.stream().map(ContactEvent::contact).map(Fact::of));
    }
}
