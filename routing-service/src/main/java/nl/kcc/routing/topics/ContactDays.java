package nl.kcc.routing.topics;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.routing.calendar.WorkingCalendar;

/// How many contacts there were about a topic, day by day, as routing knows them.
@ApplicationScoped
class ContactDays {

    private static final String COUNT = """
            select cast(occurred_at at time zone 'Europe/Amsterdam' as date) as day, count(*) as contacts,
                count(*) filter (where outcome in ('ANSWERED', 'ANSWERED_AFTER_CONSULT') and handed_over_at is null
                    and answer_overdue_at is null and reopened_at is null and joined_to is null) as settled
            from contact_routing
            where topic = $1 and occurred_at >= $2 and occurred_at < $3 and exclusion is null and version > 0
                and outcome is distinct from 'REFERRED' and chases is null
            group by 1 order by 1
            """;

    /// @param settled answered by the front office itself, in time, and not opened again
    record CountedDay(LocalDate day, int contacts, int settled) {
    }

    /// @param to the last day
    Uni<List<CountedDay>> about(SqlConnection connection, String topic, LocalDate from, LocalDate to) {
        return connection.preparedQuery(COUNT).execute(Tuple.of(topic, start(from), start(to.plusDays(1))))
                .map(rows -> rows.stream().map(row -> new CountedDay(row.getLocalDate("day"),
                        row.getLong("contacts").intValue(), row.getLong("settled").intValue())).toList());
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.AMSTERDAM).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }
}
