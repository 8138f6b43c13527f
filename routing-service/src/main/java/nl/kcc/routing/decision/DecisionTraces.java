package nl.kcc.routing.decision;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.routing.standing.RowJson;

/// Keeps every decision, with its trace and the facts it was taken on.
@ApplicationScoped
class DecisionTraces {

    private static final String KEEP = """
            insert into decision_trace
            select * from json_populate_recordset(null::decision_trace, cast($1::text as json))
            """;
    private static final String NEWEST = "from DecisionRow where contactId = ?1 order by version desc";

    /// In plain SQL: part of the hot path of consuming.
    Uni<Void> keep(SqlConnection transaction, List<PublishedRuling> rulings) {
        if (rulings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String rows = RowJson.write(rulings.stream().map(DecisionRow::of).toList());
        return transaction.preparedQuery(KEEP).execute(Tuple.of(rows)).replaceWithVoid();
    }

    /// @return null when nothing was decided for this contact
    Uni<DecisionRow> newest(Mutiny.Session session, UUID contactId) {
        return session.createSelectionQuery(NEWEST, DecisionRow.class).setParameter(1, contactId).setMaxResults(1)
                .getSingleResultOrNull();
    }
}
