package nl.kcc.routing.catalogue;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.outbox.NewEvent;

/// The topic catalogue as last published, to be told once more.
@ApplicationScoped
public class PresentCatalogue {

    private final PublishedTopics published;
    private final BackgroundWork work;

    PresentCatalogue(PublishedTopics published, BackgroundWork work) {
        this.published = published;
        this.work = work;
    }

    public Uni<List<NewEvent>> events() {
        return work.sql(published::all).map(PublishCatalogue::outgoing);
    }
}
