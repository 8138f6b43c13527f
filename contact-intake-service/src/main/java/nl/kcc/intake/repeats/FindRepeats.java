package nl.kcc.intake.repeats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.Strength;
import nl.kcc.intake.domain.Link;
import nl.kcc.intake.domain.Relinking;
import nl.kcc.intake.domain.RoutingFacts;
import nl.kcc.intake.identity.Pseudonym;

/// Finds the places of contacts that are about to be registered, late ones among them. On the hot path: one statement
/// for a known person and a known topic, none otherwise.
@ApplicationScoped
public class FindRepeats {

    private final LinkingWindow window;

    FindRepeats(LinkingWindow window) {
        this.window = window;
    }

    /// Holds the person's lock until the commit.
    ///
    /// @param contacts of one interaction
    public Uni<Placement> of(SqlConnection transaction, List<ContactState> contacts, Optional<Pseudonym> person) {
        if (person.isEmpty()) {
            return Uni.createFrom().item(Placement.NONE);
        }
        Strength strength = person.get().type().strength();
        List<ContactState> inChains = contacts.stream().filter(contact -> link(contact).isPresent()).toList();
        return inChains.isEmpty()
                ? Uni.createFrom().item(place(contacts, List.of(), strength))
                : ChainQueries.around(JsonCall.on(transaction), person.get(), inChains)
                        .map(neighbours -> place(contacts, Neighbour.links(neighbours), strength));
    }

    private Placement place(List<ContactState> contacts, List<Link> before, Strength strength) {
        List<Link> after = new ArrayList<>(before);
        contacts.forEach(contact -> link(contact).ifPresent(after::add));
        var relinking = Relinking.of(before, after, window.length());
        Map<UUID, Chain> chains = contacts.stream().map(ContactState::contactId)
                .collect(Collectors.toMap(id -> id, id -> relinking.of(id).chain(strength)));
        return new Placement(chains, Restanding.of(relinking.changesBeside(chains.keySet())));
    }

    private static Optional<Link> link(ContactState contact) {
        return Link.of(contact, null, RoutingFacts.NONE);
    }
}
