package nl.kcc.routing.standing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.events.RoutingEvent.RoutingRestated;
import nl.kcc.events.Topics;
import nl.kcc.outbox.NewEvent;
import nl.kcc.proof.Page;
import nl.kcc.proof.Place;
import nl.kcc.proof.PresentStates;
import nl.kcc.proof.Totals;
import nl.kcc.routing.catalogue.PresentCatalogue;

/// How the contacts of some days stand for routing; the topic catalogue goes with them.
@ApplicationScoped
public class PresentDecisions implements PresentStates {

    private static final Totals TOTALS = new Totals(Topics.ROUTING_MANIFESTS, """
            select municipality, cast(occurred_at at time zone 'Europe/Amsterdam' as date) as day, count(*) as contacts,
                cast(sum(version) as bigint) as versions, bit_xor(version_digest(contact_id, version)) as digest
            from contact_routing where occurred_at >= $1 and version > 0 group by 1, 2 order by 1, 2
            """, """
            select municipality, contact_id as id, version, version_digest(contact_id, version) as digest
            from contact_routing where occurred_at >= $1 and occurred_at < $2 and version > 0 order by 1, 2
            """);

    private static final String COUNT = """
            select count(*) from ContactRoutingRow where occurredAt >= ?1 and occurredAt < ?2 and version > 0
            """;
    private static final String RAISE = """
            update ContactRoutingRow set version = version + 1000 where occurredAt >= ?1 and occurredAt < ?2 and version > 0
            """;
    private static final String AFTER = """
            from ContactRoutingRow where (occurredAt > ?1 or occurredAt = ?1 and contactId > ?2) and occurredAt >= ?1
                and occurredAt < ?3 and version > 0
            order by occurredAt, contactId
            """;
    private static final String HANDOVERS = "from HandoverRow where contactId in ?1";

    private final PresentCatalogue catalogue;

    PresentDecisions(PresentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Totals totals() {
        return TOTALS;
    }

    @Override
    public Uni<List<NewEvent>> always(Mutiny.Session session) {
        return catalogue.events();
    }

    @Override
    public Uni<Long> count(Mutiny.Session session, Instant from, Instant before) {
        return session.createSelectionQuery(COUNT, Long.class).setParameter(1, from).setParameter(2, before)
                .getSingleResult();
    }

    @Override
    public Uni<Void> raise(Mutiny.Session session, Instant from, Instant before) {
        return session.createMutationQuery(RAISE).setParameter(1, from).setParameter(2, before).executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Page> after(Mutiny.Session session, Place place, Instant before, int atMost) {
        return session.createSelectionQuery(AFTER, ContactRoutingRow.class).setParameter(1, place.at())
                .setParameter(2, place.id()).setParameter(3, before).setMaxResults(atMost).setReadOnly(true)
                .getResultList()
                .chain(contacts -> handoversOf(session, contacts).map(handovers -> page(contacts, handovers)));
    }

    private static Uni<Map<UUID, HandoverRow>> handoversOf(Mutiny.Session session, List<ContactRoutingRow> contacts) {
        if (contacts.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createSelectionQuery(HANDOVERS, HandoverRow.class)
                .setParameter(1, contacts.stream().map(contact -> contact.contactId).toList()).setReadOnly(true)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.contactId, Function.identity())));
    }

    private static Page page(List<ContactRoutingRow> contacts, Map<UUID, HandoverRow> handovers) {
        List<NewEvent> events = contacts.stream()
                .map(contact -> StandingRows.course(contact, handovers.get(contact.contactId), List.of()).routing())
                .map(RoutingRestated::new).map(RoutingPublisher::outgoing).toList();
        return new Page(events, contacts.isEmpty() ? null
                : new Place(contacts.getLast().occurredAt, contacts.getLast().contactId));
    }
}
