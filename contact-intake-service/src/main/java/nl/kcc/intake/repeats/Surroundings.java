package nl.kcc.intake.repeats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.events.ContactEvent;
import nl.kcc.events.ContactEvent.ContactExcluded;
import nl.kcc.events.ContactEvent.TopicAssigned;
import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.intake.domain.ChainPlace;
import nl.kcc.intake.domain.Link;
import nl.kcc.intake.domain.Relinking;

/// What lies around a contact that something is about to happen to. Read before the contact's own row is locked: a
/// person's lock comes before any row.
@ApplicationScoped
public class Surroundings {

    private final LinkingWindow window;

    Surroundings(LinkingWindow window) {
        this.window = window;
    }

    /// Holds the person's lock until the commit.
    ///
    /// @return the contacts around it, and itself when it is in a chain
    public Uni<List<Link>> of(Mutiny.Session session, UUID contact) {
        return around(session, contact, null);
    }

    /// What the change does to the chain that the contact was in and to the one it is in now. Once nobody knows any more
    /// whose it is, other contacts cannot be found, and stay as they are.
    ///
    /// @param personKnown whether the contact's pseudonym is still kept
    /// @param link as its neighbours see it now; empty when it is in no chain
    public Uni<Placement> afterwards(Mutiny.Session session, List<Link> around, ContactEvent event, boolean personKnown,
            Optional<Link> link) {
        ContactState changed = event.contact();
        if (changed.chain() == null) {
            return Uni.createFrom().item(Placement.NONE);
        }
        if (!personKnown) {
            return Uni.createFrom().item(alone(event));
        }
        boolean moved = link.isPresent()
                && around.stream().noneMatch(l -> l.topic().equals(link.get().topic()));
        return (moved ? around(session, changed.contactId(), changed.topic()) : Uni.createFrom().item(List.<Link> of()))
                .map(there -> place(Stream.concat(around.stream(), there.stream()).toList(), changed, link));
    }

    private Placement place(List<Link> before, ContactState changed, Optional<Link> link) {
        UUID id = changed.contactId();
        List<Link> after = Stream.concat(before.stream().filter(other -> !other.id().equals(id)), link.stream()).toList();
        var relinking = Relinking.of(before, after, window.length());
        return new Placement(chain(changed, relinking.of(id)), Restanding.of(relinking.changesBeside(Set.of(id))));
    }

    private static Placement alone(ContactEvent event) {
        return event instanceof TopicAssigned || event instanceof ContactExcluded
                ? new Placement(chain(event.contact(), ChainPlace.ALONE), List.of())
                : Placement.NONE;
    }

    private static Map<UUID, Chain> chain(ContactState changed, ChainPlace standing) {
        return Map.of(changed.contactId(), standing.chain(changed.chain().strength()));
    }

    private static Uni<List<Link>> around(Mutiny.Session session, UUID contact, String topic) {
        return ChainQueries.around(JsonCall.on(session), List.of(contact), topic).map(Neighbour::links);
    }
}
