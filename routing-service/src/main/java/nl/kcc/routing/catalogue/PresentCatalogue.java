package nl.kcc.routing.catalogue;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.NewEvent;
import nl.kcc.outbox.UnitOfWork;

/// The topic catalogue as last published, to be told once more.
@ApplicationScoped
public class PresentCatalogue {

    private final PublishedTopics published;
    private final UnitOfWork work;

    PresentCatalogue(PublishedTopics published, UnitOfWork work) {
        this.published = published;
        this.work = work;
    }

    public Uni<List<NewEvent>> events() {
        return work.sql(published::all).map(PublishCatalogue::outgoing);
    }
}
