package nl.kcc.intake.encounters;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.events.ContactEvent.ContactRestated;
import nl.kcc.events.EncounterEvent.EncounterRestated;
import nl.kcc.intake.rows.PresentContacts;
import nl.kcc.outbox.NewEvent;
import nl.kcc.proof.Page;
import nl.kcc.proof.Place;
import nl.kcc.proof.PresentStates;
import nl.kcc.proof.Totals;

/// All that intake tells again: contacts, and the calls and visits of the same days, in one order. Calls and visits
/// have manifests of their own, see [EncounterManifests].
@ApplicationScoped
class PresentInteractions implements PresentStates {

    /// As the database orders ids.
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::at)
            .thenComparing(place -> place.id().toString());

    private final PresentContacts contacts;
    private final EncounterPublisher publisher;

    PresentInteractions(PresentContacts contacts, EncounterPublisher publisher) {
        this.contacts = contacts;
        this.publisher = publisher;
    }

    @Override
    public Totals totals() {
        return contacts.totals();
    }

    @Override
    public Uni<Long> count(Mutiny.Session session, Instant from, Instant before) {
        return contacts.count(session, from, before)
                .chain(number -> PresentEncounters.count(session, from, before).map(more -> number + more));
    }

    @Override
    public Uni<Void> raise(Mutiny.Session session, Instant from, Instant before) {
        return contacts.raise(session, from, before).chain(() -> PresentEncounters.raise(session, from, before));
    }

    @Override
    public Uni<Page> after(Mutiny.Session session, Place place, Instant before, int atMost) {
        return contacts.after(session, place, before, atMost)
                .chain(page -> PresentEncounters.after(session, place, before, atMost)
                        .map(encounters -> first(atMost, page.events(), publisher.toOutbox(encounters))));
    }

    private static Page first(int atMost, List<NewEvent> contacts, List<NewEvent> encounters) {
        List<NewEvent> page = Stream.concat(contacts.stream(), encounters.stream())
                .sorted(Comparator.comparing(PresentInteractions::place, ORDER)).limit(atMost).toList();
        return new Page(page, page.isEmpty() ? null : place(page.getLast()));
    }

    private static Place place(NewEvent event) {
        return switch (event.payload()) {
            case ContactRestated(var contact) -> new Place(contact.occurredAt(), contact.contactId());
            case EncounterRestated(var encounter) -> new Place(encounter.beganAt(), encounter.encounterId());
            default -> throw new IllegalStateException("not told again: " + event.type());
        };
    }
}
