package nl.kcc.routing.standing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.routing.standing.ListedHandover.AskedAgain;

/// Finds hand-overs.
@ApplicationScoped
public class HandoverList {

    private static final String CHASERS = """
            select joinedTo, count(*), max(occurredAt) from ContactRoutingRow where joinedTo in ?1 group by joinedTo
            """;

    /// One page and the first of the next, what is due first on top. What is due later than it was, because it was opened
    /// again or waits for the citizen, a walk shows once more; what is due earlier, by another calendar, the next walk shows.
    public Uni<List<ListedHandover>> page(Mutiny.Session session, HandoverFilter filter) {
        HandoverConditions conditions = HandoverConditions.of(filter);
        if (filter.after() != null) {
            // The first part alone says nothing new; by it the index is entered at the right place.
            conditions.add("dueAt >= :at and (dueAt > :at or id > :id)").with("at", filter.after().at())
                    .with("id", filter.after().id());
        }
        var query = session.createSelectionQuery("from HandoverRow" + conditions.where() + " order by dueAt, id",
                HandoverRow.class);
        conditions.parameters().forEach(query::setParameter);
        return query.setFirstResult((filter.page() - 1) * filter.size()).setMaxResults(filter.size() + 1).setReadOnly(true)
                .getResultList().chain(rows -> listed(session, rows));
    }

    /// How many there are in sight, of those under way.
    public Uni<WorkCounts> counts(Mutiny.Session session, HandoverFilter filter, WorkCounts.Bounds bounds) {
        return WorkCounts.count(session, HandoverConditions.of(filter), bounds);
    }

    public Uni<Long> count(Mutiny.Session session, HandoverFilter filter) {
        HandoverConditions conditions = HandoverConditions.of(filter);
        var query = session.createSelectionQuery("select count(*) from HandoverRow" + conditions.where(), Long.class);
        conditions.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    /// @throws Problem.NotFound (as a failure) when there is none with this id within the scope
    /// @throws Problem.Forbidden (as a failure) when it lies at a department that the user does not work for
    public Uni<ListedHandover> one(Mutiny.Session session, UUID id, HandoverScope scope) {
        return session.find(HandoverRow.class, id).invoke(row -> {
            if (row == null || !scope.municipalities().includes(row.municipality)) {
                throw unknown();
            }
            scope.require(row.department);
        }).chain(row -> listed(session, List.of(row))).map(List::getFirst);
    }

    /// Reads no entity, so that what is read after the contact was locked is how it then stands.
    ///
    /// @throws Problem.NotFound (as a failure) when there is none with this id within the scope
    public Uni<UUID> contactOf(Mutiny.Session session, UUID id, MunicipalityScope scope) {
        String within = scope.every() ? "" : " and municipality in ?2";
        var query = session.createSelectionQuery("select contactId from HandoverRow where id = ?1" + within, UUID.class)
                .setParameter(1, id);
        if (!scope.every()) {
            query.setParameter(2, scope.codes());
        }
        return query.getSingleResultOrNull().onItem().ifNull().failWith(HandoverList::unknown);
    }

    private static Uni<List<ListedHandover>> listed(Mutiny.Session session, List<HandoverRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createSelectionQuery(CHASERS, Object[].class)
                .setParameter(1, rows.stream().map(row -> row.contactId).toList()).getResultList()
                .map(counted -> counted.stream().collect(Collectors.toMap(one -> (UUID) one[0],
                        one -> new AskedAgain((Long) one[1], (Instant) one[2]))))
                .map(asked -> rows.stream().map(row -> new ListedHandover(row.contactId, row.municipality, row.channel,
                        row.topic, StandingRows.handover(row), StandingRows.assignment(row), asked.get(row.contactId)))
                        .toList());
    }

    private static Problem.NotFound unknown() {
        return new Problem.NotFound("Er is geen overdracht met dit nummer.");
    }
}
