package nl.kcc.intake.webform;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/// The tables of what citizens sent with the form.
final class WebContacts {

    /// The same form sent twice is one contact.
    private static final String STORE = """
            insert into web_contact (contact_id, municipality, name, phone, message, suspect)
            values ($1, $2, $3, $4, $5, $6) on conflict (contact_id) do nothing
            """;
    /// Those of its first sending.
    private static final String STORE_FILE = """
            insert into web_contact_file (contact_id, number, municipality, name, content) values ($1, $2, $3, $4, $5)
            """;
    private static final String FIND = """
            select w.name, r.email, w.phone, w.message, w.suspect
            from web_contact w join citizen_reference r using (contact_id) where contact_id = first_contact($1)
            """;
    private static final String FILES = """
            select number, name, octet_length(content) as size from web_contact_file where contact_id = first_contact($1)
            order by number
            """;
    private static final String FILE = "select name, content from web_contact_file where contact_id = first_contact($1)"
            + " and number = $2";

    private WebContacts() {
    }

    static Uni<Void> store(SqlConnection transaction, UUID contact, WebContact sent) {
        return transaction.preparedQuery(STORE)
                .execute(Tuple.of(contact, sent.municipality(), sent.name(), sent.phone(), sent.message(), sent.suspect()))
                .chain(stored -> stored.rowCount() == 0 || sent.files().isEmpty() ? Uni.createFrom().voidItem()
                        : transaction.preparedQuery(STORE_FILE).executeBatch(files(contact, sent)).replaceWithVoid());
    }

    private static List<Tuple> files(UUID contact, WebContact sent) {
        return IntStream.range(0, sent.files().size()).mapToObj(i -> Tuple.of(contact, i + 1, sent.municipality(),
                sent.files().get(i).name(), sent.files().get(i).content())).toList();
    }

    static Uni<Optional<SentForm>> find(SqlConnection transaction, UUID contact) {
        return transaction.preparedQuery(FILES).execute(Tuple.of(contact))
                .map(rows -> rows.stream().map(WebContacts::listed).toList())
                .chain(files -> transaction.preparedQuery(FIND).execute(Tuple.of(contact))
                        .map(rows -> rows.stream().findFirst().map(row -> form(row, files))));
    }

    static Uni<Optional<AttachedFile>> file(SqlConnection transaction, UUID contact, int number) {
        return transaction.preparedQuery(FILE).execute(Tuple.of(contact, number)).map(rows -> rows.stream().findFirst()
                .map(row -> new AttachedFile(row.getString("name"), row.getBuffer("content").getDelegate())));
    }

    private static SentForm.SentFile listed(Row row) {
        return new SentForm.SentFile(row.getInteger("number"), row.getString("name"), row.getInteger("size"));
    }

    private static SentForm form(Row row, List<SentForm.SentFile> files) {
        return new SentForm(row.getString("name"), row.getString("email"), row.getString("phone"), row.getString("message"),
                row.getBoolean("suspect"), files);
    }
}
