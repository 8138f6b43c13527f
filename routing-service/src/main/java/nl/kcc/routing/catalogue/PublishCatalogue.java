package nl.kcc.routing.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.TopicEvent;
import nl.kcc.events.TopicEvent.TopicPublished;
import nl.kcc.events.TopicState;
import nl.kcc.events.Topics;
import nl.kcc.inbox.EventVocabulary;
import nl.kcc.outbox.NewEvent;
import nl.kcc.outbox.Outbox;
import nl.kcc.outbox.OwnedTopic;
import nl.kcc.routing.calendar.WorkingCalendar;

/// Publishes what a catalogue says otherwise than what was published last.
@ApplicationScoped
public class PublishCatalogue {

    private static final EventVocabulary<TopicEvent> VOCABULARY = new EventVocabulary<>(Topics.TOPICS,
            TopicEvent.TYPES);

    private final PublishedTopics published;
    private final Outbox outbox;
    private final Clock clock;

    PublishCatalogue(PublishedTopics published, Outbox outbox, Clock clock) {
        this.published = published;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param catalogue of which no other transaction publishes an older or newer version meanwhile
    /// @return how many entries changed
    public Uni<Integer> changes(SqlConnection transaction, Catalogue catalogue) {
        List<String> departments = catalogue.departments().stream().map(Department::code).toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.AMSTERDAM);
        return published.lock(transaction)
                .map(before -> CatalogueChanges.between(before, catalogue.topics(), departments, today))
                .call(changes -> published.save(transaction, changes))
                .call(changes -> outbox.append(transaction, outgoing(changes)))
                .map(List::size);
    }

    @Produces
    @Singleton
    static OwnedTopic topics() {
        return new OwnedTopic(Topics.TOPICS);
    }

    static List<NewEvent> outgoing(List<TopicState> changes) {
        return changes.stream().map(TopicPublished::new)
                .map(event -> new NewEvent(Topics.TOPICS, event.topic().code(), event.topic().version(),
                        VOCABULARY.typeOf(event), event))
                .toList();
    }
}
