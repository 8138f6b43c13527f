package nl.kcc.routing.notices;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/// The table `delay_notice`.
@ApplicationScoped
class DelayNotices {

    private static final String ALL = "select * from delay_notice where municipality = $1 order by topic";
    private static final String ONE = "select * from delay_notice where municipality = $1 and topic = $2";
    /// Of two that read the same version, one stores nothing.
    private static final String STORE = """
            insert into delay_notice as stored
                (municipality, topic, version, enabled, hours_before, working_days, text, changed_at, changed_by)
            select $1, $2, $3::int + 1, $4::boolean, $5::int, $6::int, $7, $8::timestamptz, $9
            where $3::int = coalesce((select version from delay_notice where municipality = $1 and topic = $2), 0)
            on conflict (municipality, topic) do update set version = excluded.version, enabled = excluded.enabled,
                hours_before = excluded.hours_before, working_days = excluded.working_days, text = excluded.text,
                changed_at = excluded.changed_at, changed_by = excluded.changed_by
            where stored.version = excluded.version - 1
            """;

    Uni<List<StoredNotice>> all(SqlConnection connection, String municipality) {
        return connection.preparedQuery(ALL).execute(Tuple.of(municipality)).map(DelayNotices::notices);
    }

    Uni<Optional<StoredNotice>> find(SqlConnection connection, String municipality, String topic) {
        return connection.preparedQuery(ONE).execute(Tuple.of(municipality, topic))
                .map(rows -> notices(rows).stream().findFirst());
    }

    /// @param notice with the version after the one that was read
    /// @return whether that was the newest one
    Uni<Boolean> store(SqlConnection transaction, String municipality, StoredNotice notice) {
        DelayNotice words = notice.notice();
        return transaction.preparedQuery(STORE)
                .execute(Tuple.from(new Object[] { municipality, notice.topic(), notice.version() - 1, words.enabled(),
                        words.hoursBefore(), words.workingDays(), words.text(),
                        notice.changedAt().atOffset(ZoneOffset.UTC), notice.changedBy() }))
                .map(stored -> stored.rowCount() == 1);
    }

    private static List<StoredNotice> notices(RowSet<Row> rows) {
        return rows.stream().map(row -> new StoredNotice(row.getString("topic"), row.getInteger("version"),
                new DelayNotice(row.getBoolean("enabled"), row.getInteger("hours_before"), row.getInteger("working_days"),
                        row.getString("text")),
                row.getOffsetDateTime("changed_at").toInstant(), row.getString("changed_by"))).toList();
    }
}
