package nl.kcc.routing.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /// One page and the first of the next, what is due first on top. When something is due changes only when it is opened
    /// again: a walk then shows it once more, as the new work it is.
    public Uni<List<ListedHandover>> page(Mutiny.Session session, HandoverFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        if (filter.after() != null) {
            where += (where.isEmpty() ? " where " : " and ") + "(dueAt > :at or dueAt = :at and id > :id)";
            parameters.put("at", filter.after().at());
            parameters.put("id", filter.after().id());
        }
        var query = session.createSelectionQuery("from HandoverRow" + where + " order by dueAt, id", HandoverRow.class);
        parameters.forEach(query::setParameter);
        return query.setFirstResult((filter.page() - 1) * filter.size()).setMaxResults(filter.size() + 1).setReadOnly(true)
                .getResultList().chain(rows -> listed(session, rows));
    }

    public Uni<Long> count(Mutiny.Session session, HandoverFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        var query = session.createSelectionQuery("select count(*) from HandoverRow" + where(filter, parameters),
                Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    /// @throws Problem.NotFound (as a failure) when there is none with this id within the scope
    public Uni<ListedHandover> one(Mutiny.Session session, UUID id, MunicipalityScope scope) {
        return session.find(HandoverRow.class, id).invoke(row -> {
            if (row == null || !scope.includes(row.municipality)) {
                throw unknown();
            }
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
                        row.topic, StandingRows.handover(row), asked.get(row.contactId))).toList());
    }

    private static Problem.NotFound unknown() {
        return new Problem.NotFound("Er is geen overdracht met dit nummer.");
    }

    private static String where(HandoverFilter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (!filter.scope().every()) {
            conditions.add("municipality in :municipalities");
            parameters.put("municipalities", filter.scope().codes());
        }
        if (filter.department() != null) {
            conditions.add("department = :department");
            parameters.put("department", filter.department());
        }
        if (filter.state() != null) {
            conditions.add("status = :status");
            parameters.put("status", filter.state());
        }
        if (filter.overdue() != null) {
            conditions.add("overdueAt is " + (filter.overdue() ? "not null" : "null"));
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
}
