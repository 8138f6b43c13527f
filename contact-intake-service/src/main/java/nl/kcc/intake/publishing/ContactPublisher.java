package nl.kcc.intake.publishing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.kcc.events.ContactEvent;
import nl.kcc.events.Topics;
import nl.kcc.inbox.EventVocabulary;
import nl.kcc.outbox.NewEvent;
import nl.kcc.outbox.OwnedTopic;

/// Puts what happened to contacts in the form the outbox takes.
@ApplicationScoped
public class ContactPublisher {

    private static final EventVocabulary<ContactEvent> VOCABULARY = new EventVocabulary<>(Topics.CONTACTS,
            ContactEvent.TYPES);

    @Produces
    @Singleton
    OwnedTopic contacts() {
        return new OwnedTopic(Topics.CONTACTS);
    }

    public List<NewEvent> toOutbox(List<? extends ContactEvent> events) {
        return events.stream().map(event -> new NewEvent(Topics.CONTACTS, event.contact().contactId().toString(),
                event.contact().version(), VOCABULARY.typeOf(event), event)).toList();
    }
}
