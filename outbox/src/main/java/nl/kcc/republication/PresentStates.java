package nl.kcc.republication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.NewEvent;

/// How the things of a service stand now, in the order of their moment and id.
public interface PresentStates {

    /// The place of a thing in that order.
    record Place(Instant at, UUID id) {

        /// Before everything of that moment.
        static Place before(Instant moment) {
            return new Place(moment, new UUID(0, 0));
        }
    }

    /// @param events one for each thing
    /// @param last of the page; null when the page is empty
    record Page(List<NewEvent> events, Place last) {
    }

    /// How many there are from a moment up to another.
    Uni<Long> count(Mutiny.Session session, Instant from, Instant before);

    /// Those after a place, the first so many of them.
    Uni<Page> after(Mutiny.Session session, Place place, Instant before, int atMost);

    /// What goes with it whatever the days, such as a catalogue.
    default Uni<List<NewEvent>> always(Mutiny.Session session) {
        return Uni.createFrom().item(List.of());
    }
}
