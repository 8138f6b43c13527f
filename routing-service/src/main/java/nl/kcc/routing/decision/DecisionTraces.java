package nl.kcc.routing.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.outbox.EventJson;

/// Keeps the trace of every decision.
@ApplicationScoped
class DecisionTraces {

    private static final String KEEP = """
            insert into decision_trace (contact_id, version, decided_at, rule_set, rule, trace)
            select "contactId", version, "decidedAt", "ruleSet", rule, trace
            from json_to_recordset(cast($1::text as json)) as d("contactId" uuid, version bigint,
                "decidedAt" timestamptz, "ruleSet" int, rule text, trace text)
            """;
    private static final String NEWEST = "from TraceRow where contactId = ?1 order by version desc";

    /// In plain SQL: part of the hot path of consuming.
    Uni<Void> keep(SqlConnection transaction, List<Taken> decisions) {
        if (decisions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String rows = EventJson.write(decisions.stream().map(Kept::of).toList());
        return transaction.preparedQuery(KEEP).execute(Tuple.of(rows)).replaceWithVoid();
    }

    /// @return null when nothing was decided for this contact
    Uni<TraceRow> newest(Mutiny.Session session, UUID contactId) {
        return session.createSelectionQuery(NEWEST, TraceRow.class).setParameter(1, contactId).setMaxResults(1)
                .getSingleResultOrNull();
    }

    record Kept(UUID contactId, long version, Instant decidedAt, int ruleSet, String rule, String trace) {

        static Kept of(Taken taken) {
            var decision = taken.decided().decision();
            return new Kept(taken.contactId(), taken.version(), decision.decidedAt(), decision.ruleSet(),
                    decision.rule(), EventJson.write(taken.decided().verdict().trace()));
        }
    }
}
