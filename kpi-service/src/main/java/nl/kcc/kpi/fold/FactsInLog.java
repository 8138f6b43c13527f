package nl.kcc.kpi.fold;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import nl.kcc.events.ContactEvent;
import nl.kcc.events.RoutingEvent;
import nl.kcc.events.Topics;
import nl.kcc.inbox.Inbox;

/// Reads messages of the log as the consumers do, for whoever reads them once more.
@ApplicationScoped
public class FactsInLog {

    /// Where facts come from.
    public static final List<String> TOPICS = List.of(Topics.CONTACTS, Topics.ROUTING);

    private final ContactsConsumer contacts;
    private final RoutingConsumer routing;

    FactsInLog(ContactsConsumer contacts, RoutingConsumer routing) {
        this.contacts = contacts;
        this.routing = routing;
    }

    /// What the message tells of a contact; empty when it cannot be used, and was parked when it came.
    public Optional<Fact> read(ConsumerRecord<String, byte[]> message) {
        return message.topic().equals(Topics.CONTACTS)
                ? Inbox.read(contacts, message).map(ContactEvent::contact).map(Fact::of)
                : Inbox.read(routing, message).map(RoutingEvent::routing).map(Fact::of);
    }
}
