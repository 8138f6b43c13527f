package nl.kcc.intake.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import nl.kcc.edge.ListPosition;
import nl.kcc.events.ContactState;
import nl.kcc.intake.routingview.Decision;
import nl.kcc.intake.routingview.Decisions;
import nl.kcc.intake.rows.ContactArrays;

/// A contact in a list.
///
/// @param summary masked
/// @param decision empty while routing has not decided
/// @param dueAt null while nobody knows
/// @param claimedBy who is busy with it; null when nobody is
/// @param position in the order of the list that it was read for
public record ListedContact(ContactState contact, String summary, Optional<Decision> decision, Instant dueAt, String claimedBy,
        Instant claimedUntil, ListPosition position) {

    /// What a query selects to be [#read], but for the `position`.
    static final String COLUMNS = """
            cast(row_to_json(c) as text) as contact, c.summary, cast(row_to_json(d) as text) as decision, d.due_at,
            l.holder, l.expires_at""";

    /// @param now parameter of the query: claims that ended before are none
    static String tables(String now) {
        return """
                contact c left join decision d on d.contact_id = c.id
                left join contact_claim l on l.contact_id = c.id and l.expires_at > %s""".formatted(now);
    }

    static List<ListedContact> read(RowSet<Row> rows) {
        List<String> stored = new ArrayList<>();
        rows.forEach(row -> stored.add(row.getString("contact")));
        List<ContactState> states = ContactArrays.read('[' + String.join(",", stored) + ']');
        List<ListedContact> contacts = new ArrayList<>();
        rows.forEach(row -> contacts.add(of(states.get(contacts.size()), row)));
        return contacts;
    }

    UUID id() {
        return contact.contactId();
    }

    static List<UUID> ids(List<ListedContact> contacts) {
        return contacts.stream().map(ListedContact::id).toList();
    }

    private static ListedContact of(ContactState contact, Row row) {
        return new ListedContact(contact, row.getString("summary"),
                Optional.ofNullable(row.getString("decision")).map(Decisions::read), moment(row, "due_at"),
                row.getString("holder"), moment(row, "expires_at"),
                new ListPosition(moment(row, "position"), contact.contactId()));
    }

    private static Instant moment(Row row, String column) {
        return row.getOffsetDateTime(column) == null ? null : row.getOffsetDateTime(column).toInstant();
    }
}
