package nl.kcc.intake.webform;

import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/// The table of what citizens sent with the form.
final class WebContacts {

    /// The same form sent twice is one contact.
    private static final String STORE = """
            insert into web_contact (contact_id, municipality, name, phone, message, suspect)
            values ($1, $2, $3, $4, $5, $6) on conflict (contact_id) do nothing
            """;

    private WebContacts() {
    }

    static Uni<Void> store(SqlConnection transaction, UUID contact, WebContact sent) {
        return transaction.preparedQuery(STORE).execute(Tuple.of(contact, sent.municipality(), sent.name(), sent.phone(),
                sent.message(), sent.suspect())).replaceWithVoid();
    }
}
