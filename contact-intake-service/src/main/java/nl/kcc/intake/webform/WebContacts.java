package nl.kcc.intake.webform;

import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/// The table of what citizens sent with the form.
final class WebContacts {

    /// The same form sent twice is one contact, and keeps its reference.
    private static final String STORE = """
            insert into web_contact (contact_id, municipality, reference, name, email, phone, message, suspect)
            values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (contact_id) do nothing
            """;
    private static final String REFERENCE = "select reference from web_contact where contact_id = $1";
    private static final String FIND = "select contact_id, municipality, email from web_contact where reference = $1";

    private WebContacts() {
    }

    /// Whose it is.
    record Owned(UUID contact, String municipality, String email) {

        /// Not the address: it is personal data.
        @Override
        public String toString() {
            return "Owned[contact=" + contact + "]";
        }
    }

    static Uni<Void> store(SqlConnection transaction, UUID contact, Reference reference, WebContact sent) {
        return transaction.preparedQuery(STORE).execute(Tuple.from(new Object[] { contact, sent.municipality(),
                reference.value(), sent.name(), sent.email(), sent.phone(), sent.message(), sent.suspect() }))
                .replaceWithVoid();
    }

    static Uni<String> reference(SqlConnection transaction, UUID contact) {
        return transaction.preparedQuery(REFERENCE).execute(Tuple.of(contact))
                .map(rows -> rows.iterator().next().getString("reference"));
    }

    static Uni<Optional<Owned>> find(SqlConnection transaction, Reference reference) {
        return transaction.preparedQuery(FIND).execute(Tuple.of(reference.value()))
                .map(rows -> rows.size() == 0 ? Optional.empty() : Optional.of(owned(rows.iterator().next())));
    }

    private static Owned owned(Row row) {
        return new Owned(row.getUUID("contact_id"), row.getString("municipality"), row.getString("email"));
    }
}
