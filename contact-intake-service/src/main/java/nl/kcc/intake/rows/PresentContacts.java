package nl.kcc.intake.rows;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.events.ContactEvent.ContactRestated;
import nl.kcc.events.Topics;
import nl.kcc.intake.publishing.ContactPublisher;
import nl.kcc.proof.Page;
import nl.kcc.proof.Place;
import nl.kcc.proof.PresentStates;
import nl.kcc.proof.Totals;

/// How the contacts of some days stand. Part of all that is told again, so by its own type alone.
@ApplicationScoped
@Typed(PresentContacts.class)
public class PresentContacts implements PresentStates {

    private static final Totals TOTALS = new Totals(Topics.CONTACT_MANIFESTS, """
            select municipality, cast(occurred_at at time zone 'Europe/Amsterdam' as date) as day, count(*) as contacts,
                cast(sum(version) as bigint) as versions, bit_xor(version_digest(id, version)) as digest
            from contact where occurred_at >= $1 group by 1, 2 order by 1, 2
            """, """
            select municipality, id as id, version, version_digest(id, version) as digest
            from contact where occurred_at >= $1 and occurred_at < $2 order by 1, 2
            """);

    private static final String COUNT = "select count(*) from ContactRow where occurredAt >= ?1 and occurredAt < ?2";
    private static final String RAISE = """
            update ContactRow set version = version + 1000 where occurredAt >= ?1 and occurredAt < ?2
            """;
    private static final String AFTER = """
            from ContactRow where (occurredAt > ?1 or occurredAt = ?1 and id > ?2) and occurredAt >= ?1 and occurredAt < ?3
            order by occurredAt, id
            """;

    private final ContactPublisher publisher;

    PresentContacts(ContactPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public Totals totals() {
        return TOTALS;
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
        return session.createSelectionQuery(AFTER, ContactRow.class).setParameter(1, place.at())
                .setParameter(2, place.id()).setParameter(3, before).setMaxResults(atMost).setReadOnly(true)
                .getResultList().map(this::page);
    }

    private Page page(List<ContactRow> rows) {
        return new Page(publisher.toOutbox(rows.stream().map(ContactRow::state).map(ContactRestated::new).toList()),
                rows.isEmpty() ? null : new Place(rows.getLast().occurredAt, rows.getLast().id));
    }
}
