package nl.kcc.intake.routingview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.RoutingState;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.outbox.EventJson;

/// The table of decisions. Written set-wise in SQL: a batch is one statement.
@ApplicationScoped
public class Decisions {

    private static final String KEEP_NEWEST = """
            insert into decision
            select * from json_populate_recordset(cast(null as decision), cast(cast($1 as text) as json))
            on conflict (contact_id) do update set
                version = excluded.version, destination = excluded.destination, reason = excluded.reason,
                explanation = excluded.explanation, rule = excluded.rule, rule_set = excluded.rule_set,
                department = excluded.department, answer_due_at = excluded.answer_due_at,
                decided_at = excluded.decided_at, handed_over_at = excluded.handed_over_at,
                answer_overdue_at = excluded.answer_overdue_at, handover_id = excluded.handover_id,
                handover_reason = excluded.handover_reason, handover_department = excluded.handover_department,
                handover_status = excluded.handover_status, handover_due_at = excluded.handover_due_at,
                handover_overdue_at = excluded.handover_overdue_at,
                handover_returned_at = excluded.handover_returned_at,
                handover_completed_at = excluded.handover_completed_at, handover_result = excluded.handover_result,
                joined_handover_id = excluded.joined_handover_id, joined_completed_at = excluded.joined_completed_at,
                delay_first_due_at = excluded.delay_first_due_at, delay_new_due_at = excluded.delay_new_due_at,
                delay_noticed_at = excluded.delay_noticed_at, delay_text = excluded.delay_text
            where decision.version < excluded.version
            """;
    private static final String FIND = """
            select cast(row_to_json(d) as text) as row from decision d where contact_id = any($1)
            """;
    private static final String FIND_IN_SESSION = """
            select cast(row_to_json(d) as text) from decision d where contact_id = ?1
            """;

    private final BackgroundWork work;

    Decisions(BackgroundWork work) {
        this.work = work;
    }

    /// The newest about each contact, in the order of their ids.
    static List<RoutingState> newest(List<RoutingState> told) {
        return told.stream()
                .collect(Collectors.toMap(RoutingState::contactId, Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingLong(RoutingState::version))))
                .values().stream()
                .sorted(Comparator.comparing(RoutingState::contactId))
                .toList();
    }

    /// Rows are locked in the order of their ids, so that two instances cannot wait for each other.
    ///
    /// @param newest one about each contact, in the order of their ids
    Uni<Void> keepNewest(SqlConnection transaction, List<RoutingState> newest) {
        return transaction.preparedQuery(KEEP_NEWEST)
                .execute(Tuple.of(EventJson.write(newest.stream().map(Decision::of).toList()))).replaceWithVoid();
    }

    /// For all who wait, whoever they are.
    Uni<Map<UUID, Decision>> find(Collection<UUID> contacts) {
        return work.sql(transaction -> transaction.preparedQuery(FIND)
                .execute(Tuple.tuple().addArrayOfUUID(contacts.toArray(UUID[]::new))))
                .map(rows -> rows.stream()
                        .map(row -> read(row.getString("row")))
                        .collect(Collectors.toMap(Decision::contactId, Function.identity())));
    }

    /// @return empty while routing has not spoken
    public Uni<Optional<Decision>> find(Mutiny.Session session, UUID contact) {
        return session.createNativeQuery(FIND_IN_SESSION, String.class).setParameter(1, contact)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(Decisions::read));
    }

    /// @param json a row of the table
    public static Decision read(String json) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), Decision.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the read view holds a row that cannot be read", e);
        }
    }
}
