package nl.kcc.intake.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kcc.events.ContactState;
import nl.kcc.outbox.EventJson;

/// The table of contacts, many at a time: rows as one JSON array with the names of the columns, which a statement reads with
/// `json_to_recordset` and gives back with `json_agg`. Which columns a contact can change, statements are told from here.
public final class ContactArrays {

    private ContactArrays() {
    }

    /// A contact that is about to be stored.
    ///
    /// @param summary masked
    public record NewRow(ContactState contact, String summary) {
    }

    /// What tells these contacts of one interaction apart: their ids, their texts and [#typedColumns].
    public static String write(List<NewRow> rows) {
        return EventJson.write(rows.stream().map(row -> ContactRow.of(row.contact(), row.summary())).toList());
    }

    /// Whole rows.
    public static List<ContactState> read(String json) {
        try {
            return Stream.of(EventJson.read(json.getBytes(StandardCharsets.UTF_8), ContactRow[].class))
                    .map(ContactRow::state).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the database gave something else than rows of contacts", e);
        }
    }

    /// The columns that differ from contact to contact, as a statement declares them.
    public static String typedColumns() {
        return ContactRow.CHANGING;
    }

    /// The same columns as a statement names them, each behind this prefix.
    public static String columns(String prefix) {
        return Stream.of(ContactRow.CHANGING.split(",")).map(column -> prefix + column.strip().split(" ")[0])
                .collect(Collectors.joining(", "));
    }
}
