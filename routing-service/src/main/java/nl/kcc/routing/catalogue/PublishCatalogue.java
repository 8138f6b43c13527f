package nl.kcc.routing.catalogue;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.TopicEvent;
import nl.kcc.events.TopicEvent.TopicPublished;
import nl.kcc.events.TopicState;
import nl.kcc.events.Topics;
import nl.kcc.inbox.EventVocabulary;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.outbox.NewEvent;
import nl.kcc.outbox.Outbox;

/// At the start: publishes what the catalogue file says otherwise than what was published last.
@ApplicationScoped
class PublishCatalogue {

    private static final Logger LOG = Logger.getLogger(PublishCatalogue.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final EventVocabulary<TopicEvent> VOCABULARY = new EventVocabulary<>(Topics.TOPICS,
            TopicEvent.TYPES);

    private final Catalogue catalogue;
    private final PublishedTopics published;
    private final Outbox outbox;
    private final BackgroundWork work;

    PublishCatalogue(Catalogue catalogue, PublishedTopics published, Outbox outbox, BackgroundWork work) {
        this.catalogue = catalogue;
        this.published = published;
        this.outbox = outbox;
        this.work = work;
    }

    void start(@Observes StartupEvent event) {
        int changed = work.sql(this::publishChanges).await().atMost(PATIENCE);
        LOG.infof("Topic catalogue ready topics=%d published=%d", catalogue.topics().size(), changed);
    }

    /// @return how many entries changed
    Uni<Integer> publishChanges(SqlConnection transaction) {
        return published.lock(transaction)
                .map(before -> CatalogueChanges.between(before, catalogue.topics(), departments()))
                .call(changes -> published.save(transaction, changes))
                .call(changes -> outbox.append(transaction, outgoing(changes)))
                .map(List::size);
    }

    private List<String> departments() {
        return catalogue.departments().stream().map(Department::code).toList();
    }

    static List<NewEvent> outgoing(List<TopicState> changes) {
        return changes.stream().map(TopicPublished::new)
                .map(event -> new NewEvent(Topics.TOPICS, event.topic().code(), event.topic().version(),
                        VOCABULARY.typeOf(event), event))
                .toList();
    }
}
