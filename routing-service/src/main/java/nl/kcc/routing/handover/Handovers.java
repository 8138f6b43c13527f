package nl.kcc.routing.handover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;

/// Finds hand-overs.
@ApplicationScoped
class Handovers {

    /// One page and the first of the next, what is due first on top. When something is due changes only when it is opened
    /// again: a walk then shows it once more, as the new work it is.
    Uni<List<ListedHandover>> page(Mutiny.Session session, HandoverFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        if (filter.after() != null) {
            where += (where.isEmpty() ? " where " : " and ") + "(dueAt > :at or dueAt = :at and id > :id)";
            parameters.put("at", filter.after().at());
            parameters.put("id", filter.after().id());
        }
        var query = session.createSelectionQuery("from ListedHandover" + where + " order by dueAt, id",
                ListedHandover.class);
        parameters.forEach(query::setParameter);
        return query.setFirstResult((filter.page() - 1) * filter.size()).setMaxResults(filter.size() + 1).getResultList();
    }

    Uni<Long> count(Mutiny.Session session, HandoverFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        var query = session.createSelectionQuery("select count(*) from ListedHandover" + where(filter, parameters),
                Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    /// @throws Problem.NotFound (as a failure) when there is none with this id within the scope
    Uni<HandoverDetails> details(Mutiny.Session session, UUID id, MunicipalityScope scope) {
        return listed(session, id, scope)
                .chain(handover -> chain(session, id).map(chain -> new HandoverDetails(handover, chain)));
    }

    /// Reads no entity, so that what is read after the contact was locked is how it then stands.
    ///
    /// @throws Problem.NotFound (as a failure) when there is none with this id within the scope
    Uni<UUID> contactOf(Mutiny.Session session, UUID id, MunicipalityScope scope) {
        String within = scope.every() ? "" : " and municipality in ?2";
        var query = session.createSelectionQuery("select contactId from ListedHandover where id = ?1" + within, UUID.class)
                .setParameter(1, id);
        if (!scope.every()) {
            query.setParameter(2, scope.codes());
        }
        return query.getSingleResultOrNull().onItem().ifNull().failWith(Handovers::unknown);
    }

    Uni<List<HolderRow>> chain(Mutiny.Session session, UUID id) {
        return session.createSelectionQuery("from HolderRow where handoverId = ?1 order by position", HolderRow.class)
                .setParameter(1, id).getResultList();
    }

    private static Uni<ListedHandover> listed(Mutiny.Session session, UUID id, MunicipalityScope scope) {
        return session.find(ListedHandover.class, id).invoke(handover -> {
            if (handover == null || !scope.includes(handover.municipality)) {
                throw unknown();
            }
        });
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
