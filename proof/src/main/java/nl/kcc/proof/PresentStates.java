package nl.kcc.proof;

import java.time.Instant;
import java.util.List;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.NewEvent;

/// How the things of a service stand now, in the order of their moment and id.
public interface PresentStates {

    /// What is told of them in manifests.
    Totals totals();

    /// How many there are from a moment up to another.
    Uni<Long> count(Mutiny.Session session, Instant from, Instant before);

    /// Those after a place, the first so many of them.
    Uni<Page> after(Mutiny.Session session, Place place, Instant before, int atMost);

    /// After a restore: raises the versions of those by more than anybody can have heard of them before it, so that what
    /// is told now counts as the newest.
    Uni<Void> raise(Mutiny.Session session, Instant from, Instant before);

    /// What goes with it whatever the days, such as a catalogue.
    default Uni<List<NewEvent>> always(Mutiny.Session session) {
        return Uni.createFrom().item(List.of());
    }
}
