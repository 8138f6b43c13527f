package nl.kcc.routing.trials;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.edge.ListPosition;
import nl.kcc.routing.decision.RetakeDecisions;
import nl.kcc.routing.decision.RetakeDecisions.Retaken;
import nl.kcc.routing.rulesets.BesideTheLoop;

/// The contacts of a period with the decisions on them, in the order in which they were asked. In plain SQL: whole months are
/// read. Those that were excluded do not count.
@ApplicationScoped
class PastContacts {

    /// How a contact is counted, as far as routing knows: kpi's counting function, in its order.
    static final String STANDING = """
            case when c.chases is not null then 'FOLLOW_UP'
                when c.asked_at is not null or c.handed_over_at is not null or c.reopened_at is not null
                    or c.answer_overdue_at is not null then 'FAILED'
                when c.outcome is null then 'OPEN'
                when c.outcome in ('CITIZEN_RETURNS', 'WARM_SETTLED') then 'FAILED'
                else 'SETTLED' end""";
    private static final String OF_PERIOD = """
            from contact_routing c
            where c.occurred_at >= $1 and c.occurred_at < $2 and ($3::text[] is null or c.municipality = any ($3))
                and c.version > 0 and c.exclusion is null
            """;
    private static final String COUNT = "select count(*) as contacts " + OF_PERIOD;
    /// A page of contacts first: the decisions are looked up for those alone.
    private static final String PAGE = """
            with page as materialized (
                select c.contact_id, c.municipality, c.occurred_at, c.channel, c.topic, %s as standing,
                    c.asked_at is not null as handover_asked,
                    c.answer_overdue_at is not null or c.reopened_overdue_at is not null as alarmed,
                    coalesce(c.answered_again_at, c.first_answer_at, c.joined_completed_at, c.answered_at) as answered_at
                %s and (c.occurred_at, c.contact_id) > ($4, $5)
                order by c.occurred_at, c.contact_id limit $6)
            select p.contact_id, p.municipality, p.occurred_at, p.channel, p.topic, p.standing, p.handover_asked,
                p.alarmed or h.overdue_at is not null as alarmed, coalesce(h.completed_at, p.answered_at) as ended_at,
                %s as decision
            from page p join decision_trace d on d.contact_id = p.contact_id
                left join handover h on h.contact_id = p.contact_id
            order by p.occurred_at, p.contact_id, d.version
            """.formatted(STANDING, OF_PERIOD, RetakeDecisions.kept("d"));

    /// Before each id.
    static final UUID NO_ID = new UUID(0, 0);

    /// @param contacts with the facts of their decisions
    /// @param withoutFacts how many more there were
    /// @param end where it ends; null when there was nothing
    record Page(List<PastContact> contacts, int withoutFacts, ListPosition end) {

        int size() {
            return contacts.size() + withoutFacts;
        }
    }

    Uni<Long> count(SqlConnection connection, TriedPeriod period) {
        return connection.preparedQuery(COUNT)
                .execute(Tuple.of(at(period.begin()), at(period.end()), period.scope().orNull()))
                .map(rows -> rows.iterator().next().getLong("contacts"));
    }

    /// @param after the end of the page before; null for the first one
    Uni<Page> page(SqlConnection connection, TriedPeriod period, ListPosition after, int atMost, RetakeDecisions retake) {
        Instant begin = after == null ? period.begin() : after.at();
        UUID beginId = after == null ? NO_ID : after.id();
        return BesideTheLoop.map(connection.preparedQuery(PAGE)
                .execute(Tuple.of(at(period.begin()), at(period.end()), period.scope().orNull(), at(begin), beginId, atMost)),
                rows -> page(rows, retake));
    }

    private static Page page(RowSet<Row> rows, RetakeDecisions retake) {
        List<PastContact> contacts = new ArrayList<>();
        List<Retaken> decisions = new ArrayList<>();
        int withoutFacts = 0;
        Row last = null;
        boolean complete = true;
        for (Row row : rows) {
            if (last != null && !last.getUUID("contact_id").equals(row.getUUID("contact_id"))) {
                withoutFacts += add(contacts, last, decisions, complete);
                decisions = new ArrayList<>();
                complete = true;
            }
            Optional<Retaken> retaken = retake.retake(row.getString("decision"));
            retaken.ifPresent(decisions::add);
            complete &= retaken.isPresent();
            last = row;
        }
        if (last == null) {
            return new Page(contacts, 0, null);
        }
        withoutFacts += add(contacts, last, decisions, complete);
        return new Page(contacts, withoutFacts,
                new ListPosition(last.getOffsetDateTime("occurred_at").toInstant(), last.getUUID("contact_id")));
    }

    /// @return how many were left out: 0 or 1
    private static int add(List<PastContact> contacts, Row row, List<Retaken> decisions, boolean complete) {
        if (!complete) {
            return 1;
        }
        OffsetDateTime ended = row.getOffsetDateTime("ended_at");
        contacts.add(new PastContact(row.getUUID("contact_id"), row.getString("municipality"),
                row.getOffsetDateTime("occurred_at").toInstant(), row.getString("channel"), row.getString("topic"),
                PastContact.CountedAs.valueOf(row.getString("standing")), row.getBoolean("handover_asked"),
                row.getBoolean("alarmed"), ended == null ? null : ended.toInstant(), List.copyOf(decisions)));
        return 0;
    }

    static OffsetDateTime at(Instant moment) {
        return moment == null ? null : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
