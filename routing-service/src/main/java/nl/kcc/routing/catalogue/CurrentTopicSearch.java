package nl.kcc.routing.catalogue;

import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

/// The search over the catalogue that is in force; made anew when that changes.
@ApplicationScoped
class CurrentTopicSearch {

    private final AtomicReference<TopicSearch> newest = new AtomicReference<>();

    TopicSearch over(Catalogue catalogue) {
        return newest.updateAndGet(search -> search != null && search.isOver(catalogue) ? search : new TopicSearch(catalogue));
    }
}
