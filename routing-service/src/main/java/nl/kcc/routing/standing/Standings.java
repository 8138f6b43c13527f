package nl.kcc.routing.standing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/// Many contacts at once, in plain SQL: this is the hot path of consuming and of the watch.
@ApplicationScoped
public class Standings {

    private static final String MAKE_MISSING = """
            insert into contact_routing (contact_id, contact_version, municipality, channel, occurred_at, version)
            select contact_id, 0, municipality, channel, occurred_at, 0
            from json_populate_recordset(null::contact_routing, cast($1::text as json))
            order by contact_id
            on conflict (contact_id) do nothing
            """;
    private static final String LOCK = """
            select contact_id from contact_routing where contact_id = any($1) order by contact_id for update
            """;
    /// Those that wait for the contact they chase, and those of which the hand-over they joined says something else by now.
    private static final String LOCK_CHASERS = """
            select contact_id from contact_routing
            where contact_id in (
                select contact_id from contact_routing where waits_since is not null
                union all
                select c.contact_id from contact_routing c join handover h on h.id = c.joined_handover
                where c.joined_handover is not null and c.joined_completed_at is null
                    and (h.status = 'COMPLETED' or h.department <> c.department or h.due_at <> c.answer_due_at))
            order by waits_since, contact_id limit $1 for update skip locked
            """;
    private static final String LOCK_DUE = """
            select contact_id from contact_routing where watch_at < $1 order by watch_at, contact_id limit $2
            for update skip locked
            """;
    /// In a statement of its own, after the lock: one that waits for a lock sees the locked row as it is then, but rows
    /// joined to it as they were when it began, and would write back a hand-over from before the move it waited for.
    private static final String READ = """
            select cast(to_jsonb(c) as text) as contact, cast(to_jsonb(h) as text) as handover,
                array(select department from handover_holder as held
                      where held.handover_id = h.id and department is not null order by position) as departments
            from contact_routing c left join handover h on h.contact_id = c.contact_id
            where c.contact_id = any($1) order by c.contact_id
            """;
    static final String SAVE_CONTACTS = upsert("contact_routing", "contact_id",
            "contact_version, municipality, channel, topic, occurred_at, outcome, answered_at, first_answer_at, "
                    + "answered_again_at, asked_reason, asked_department, asked_at, reopened_at, exclusion, chases, "
                    + "suggested_topic, suggested_certainty, urgency, "
                    + "version, destination, reason, explanation, rule, rule_set, department, answer_due_at, decided_at, "
                    + "handed_over_at, answer_overdue_at, reopened_overdue_at, joined_to, joined_handover, "
                    + "joined_completed_at, delay_first_due_at, delay_new_due_at, delay_noticed_at, delay_text, waits_since, "
                    + "watch_at");
    private static final String HANDOVER_COLUMNS = "topic, department, status, hops, ping_pong, due_at, overdue_at, "
            + "accepted_at, completed_at, result, returned_at";
    /// Nobody of another department, and nobody at the front office, goes on with what somebody had in hand.
    private static final String SAVE_HANDOVERS = upsert("handover", "id", HANDOVER_COLUMNS) + """
            , assignee = case when excluded.department = handover.department and excluded.status <> 'RETURNED'
                then handover.assignee end, assigned_at = case when excluded.department = handover.department
                and excluded.status <> 'RETURNED' then handover.assigned_at end, revision = handover.revision + 1
            where (handover.%s) is distinct from (excluded.%s)
            """.formatted(HANDOVER_COLUMNS.replace(", ", ", handover."), HANDOVER_COLUMNS.replace(", ", ", excluded."));

    /// Locks the rows of these contacts, in the order of their ids, and makes those that are missing: of two that learn
    /// of the same new contact at once, one waits for the other.
    ///
    /// @param firsts one description of each contact
    public Uni<List<ContactCourse>> lock(SqlConnection transaction, List<KnownContact> firsts) {
        List<KnownContact> inOrder = firsts.stream().sorted(Comparator.comparing(KnownContact::contactId)).toList();
        UUID[] ids = inOrder.stream().map(KnownContact::contactId).toArray(UUID[]::new);
        String rows = RowJson.write(inOrder.stream().map(first -> StandingRows.fill(new ContactRoutingRow(), first)).toList());
        return transaction.preparedQuery(MAKE_MISSING).execute(Tuple.of(rows))
                .chain(() -> transaction.preparedQuery(LOCK).execute(Tuple.tuple().addArrayOfUUID(ids)))
                .chain(locked -> read(transaction, locked));
    }

    /// Locks contacts that there are for sure.
    public Uni<List<ContactCourse>> lockKnown(SqlConnection transaction, Collection<UUID> contacts) {
        return transaction.preparedQuery(LOCK).execute(Tuple.tuple().addArrayOfUUID(contacts.toArray(UUID[]::new)))
                .chain(locked -> read(transaction, locked));
    }

    /// Locks contacts of which the watched moment lies before `moment`, the oldest first; passes over those that someone
    /// else has locked.
    public Uni<List<ContactCourse>> lockDue(SqlConnection transaction, Instant moment, int atMost) {
        return transaction.preparedQuery(LOCK_DUE)
                .execute(Tuple.of(OffsetDateTime.ofInstant(moment, ZoneOffset.UTC), atMost))
                .chain(locked -> read(transaction, locked));
    }

    /// Locks chasers about which there may be something to decide; passes over those that someone else has locked.
    public Uni<List<ContactCourse>> lockChasers(SqlConnection transaction, int atMost) {
        return transaction.preparedQuery(LOCK_CHASERS).execute(Tuple.of(atMost)).chain(locked -> read(transaction, locked));
    }

    /// Writes how these contacts stand now. They must be locked.
    public Uni<Void> save(SqlConnection transaction, List<ContactCourse> courses) {
        List<ContactRoutingRow> contacts = courses.stream().map(course -> StandingRows.fill(new ContactRoutingRow(), course))
                .toList();
        List<HandoverRow> handovers = courses.stream().filter(course -> course.handover() != null)
                .map(course -> StandingRows.fillHandover(new HandoverRow(), course)).toList();
        return write(transaction, SAVE_CONTACTS, contacts).chain(() -> write(transaction, SAVE_HANDOVERS, handovers));
    }

    private static Uni<Void> write(SqlConnection transaction, String statement, List<?> rows) {
        return rows.isEmpty() ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(statement).execute(Tuple.of(RowJson.write(rows))).replaceWithVoid();
    }

    private static Uni<List<ContactCourse>> read(SqlConnection transaction, RowSet<Row> locked) {
        UUID[] ids = locked.stream().map(row -> row.getUUID("contact_id")).toArray(UUID[]::new);
        return transaction.preparedQuery(READ).execute(Tuple.tuple().addArrayOfUUID(ids)).map(Standings::courses);
    }

    private static List<ContactCourse> courses(RowSet<Row> rows) {
        return rows.stream().map(row -> StandingRows.course(RowJson.read(row.getString("contact"), ContactRoutingRow.class),
                RowJson.read(row.getString("handover"), HandoverRow.class),
                List.of(row.getArrayOfStrings("departments")))).toList();
    }

    private static String upsert(String table, String key, String columns) {
        return """
                insert into %1$s select * from json_populate_recordset(null::%1$s, cast($1::text as json))
                on conflict (%2$s) do update set (%3$s) = row(excluded.%4$s)
                """.formatted(table, key, columns, columns.replace(", ", ", excluded."));
    }
}
