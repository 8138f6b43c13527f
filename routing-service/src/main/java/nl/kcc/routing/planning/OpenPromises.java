package nl.kcc.routing.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.Channel;

/// Finds the due moments that are still to come, in plain SQL: tens of thousands at a time.
@ApplicationScoped
class OpenPromises {

    /// When the term began stands with the decision that promised it. Chasers follow what they joined.
    private static final String OPEN = """
            select c.contact_id, h.id as handover_id, c.municipality, c.channel, c.topic,
                coalesce(h.department, c.department) as department, c.rule, coalesce(d.term_from, c.occurred_at) as term_from,
                c.watch_at as due_at, coalesce(w.resumed_at, w.until_at) as waited_until, w.left_seconds
            from contact_routing c
            left join handover h on h.contact_id = c.contact_id and h.status <> 'COMPLETED'
            left join lateral (select term_from from decision_trace t
                where t.contact_id = c.contact_id and t.promised_at is null order by t.version desc limit 1) d on true
            left join lateral (select until_at, resumed_at, left_seconds from handover_waiting
                where handover_id = h.id and since >= d.term_from order by since desc limit 1) w on true
            where c.watch_at > $1 and (cast($2 as text) is null or c.municipality = $2)
                and (c.joined_to is null or c.joined_completed_at is not null)
            order by c.watch_at, c.contact_id
            """;

    /// @param municipality null for all that the user may see
    Uni<List<OpenPromise>> after(SqlConnection connection, Instant now, String municipality) {
        return connection.preparedQuery(OPEN)
                .execute(Tuple.of(OffsetDateTime.ofInstant(now, ZoneOffset.UTC), municipality))
                .map(rows -> rows.stream().map(OpenPromises::promise).toList());
    }

    private static OpenPromise promise(Row row) {
        Long left = row.getLong("left_seconds");
        return new OpenPromise(row.getUUID("contact_id"), row.getUUID("handover_id"), row.getString("municipality"),
                Channel.valueOf(row.getString("channel")), row.getString("topic"), row.getString("department"),
                row.getString("rule"), at(row, "term_from"), at(row, "due_at"), at(row, "waited_until"),
                left == null ? null : Duration.ofSeconds(left));
    }

    private static Instant at(Row row, String column) {
        OffsetDateTime moment = row.getOffsetDateTime(column);
        return moment == null ? null : moment.toInstant();
    }
}
