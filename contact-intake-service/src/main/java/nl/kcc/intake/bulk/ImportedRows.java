package nl.kcc.intake.bulk;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/// The table of rows that became contacts.
final class ImportedRows {

    private static final String KNOWN = "select source from imported_row where source = any($1)";
    /// Of two that import the same at once, the second stores nothing here.
    private static final String STORE = """
            insert into imported_row (municipality, source, contact_id, imported_at)
            select municipality, source, contact_id, cast($4 as timestamptz)
            from unnest(cast($1 as text[]), cast($2 as text[]), cast($3 as uuid[])) as one (municipality, source, contact_id)
            on conflict do nothing
            """;

    private ImportedRows() {
    }

    /// A row that has become a contact.
    ///
    /// @param source keyed hash of the row's number, which tells municipalities apart
    record StoredRow(String municipality, String source, UUID contact) {
    }

    static Uni<Set<String>> known(SqlConnection transaction, List<String> sources) {
        return transaction.preparedQuery(KNOWN).execute(Tuple.tuple().addArrayOfString(sources.toArray(String[]::new)))
                .map(rows -> {
                    Set<String> known = new HashSet<>();
                    rows.forEach(row -> known.add(row.getString("source")));
                    return known;
                });
    }

    /// @return how many were new
    static Uni<Integer> store(SqlConnection transaction, List<StoredRow> stored, OffsetDateTime now) {
        return stored.isEmpty() ? Uni.createFrom().item(0)
                : transaction.preparedQuery(STORE).execute(Tuple.tuple()
                        .addArrayOfString(stored.stream().map(StoredRow::municipality).toArray(String[]::new))
                        .addArrayOfString(stored.stream().map(StoredRow::source).toArray(String[]::new))
                        .addArrayOfUUID(stored.stream().map(StoredRow::contact).toArray(UUID[]::new))
                        .addOffsetDateTime(now)).map(result -> result.rowCount());
    }
}
