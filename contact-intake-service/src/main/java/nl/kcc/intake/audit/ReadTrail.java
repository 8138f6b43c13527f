package nl.kcc.intake.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.outbox.EventJson;
import nl.kcc.outbox.Identifiers;

/// Who was shown the text of which contact. The row is written in the transaction that reads the text: without a trace
/// nothing is shown. A page of a list is one row, whatever it holds: agents look at their queue all day long.
@ApplicationScoped
public class ReadTrail {

    /// The most that one answer holds.
    private static final int MOST = 1000;
    private static final String NEWEST = """
            select cast(coalesce(json_agg(shown order by at desc), '[]') as text) from (
                select * from (
                    select read_at as at, reader as by, null as purpose from contact_read where contact_id = ?1
                    union all
                    select read_at, reader, null from contact_page_read where contacts @> array[cast(?1 as uuid)]
                    union all
                    select looked_up_at, reader, purpose from person_lookup where contacts @> array[cast(?1 as uuid)]
                ) everywhere order by at desc limit %d
            ) shown
            """.formatted(MOST);
    private static final String PAGE = """
            insert into contact_page_read (id, reader, read_at, contacts) values ($1, $2, $3, $4)
            """;
    private static final String LOOKUP = """
            insert into person_lookup (id, reader, looked_up_at, contacts, purpose, type) values ($1, $2, $3, $4, $5, $6)
            """;
    /// A reader does not wait for the disk; the server writes it within a second, and only its own crash could lose it.
    private static final String UNHURRIED = "select set_config('synchronous_commit', 'off', true)";

    private final Identifiers identifiers;
    private final Clock clock;

    ReadTrail(Identifiers identifiers, Clock clock) {
        this.identifiers = identifiers;
        this.clock = clock;
    }

    public Uni<Void> record(Mutiny.Session session, UUID contact, String reader) {
        var row = new ReadRow();
        row.id = identifiers.next();
        row.contactId = contact;
        row.reader = reader;
        row.readAt = clock.instant();
        return session.persist(row);
    }

    /// For a transaction that changes nothing else.
    public Uni<Void> recordAlone(Mutiny.Session session, UUID contact, String reader) {
        return session.createNativeQuery(UNHURRIED, String.class).getSingleResult()
                .chain(() -> record(session, contact, reader));
    }

    /// A page of a list was shown: one row for all its contacts, and none for a page without any. For a transaction that
    /// changes nothing else.
    public Uni<Void> recordPage(SqlConnection transaction, List<UUID> contacts, String reader) {
        return contacts.isEmpty() ? Uni.createFrom().voidItem()
                : transaction.query(UNHURRIED).execute()
                        .chain(() -> transaction.preparedQuery(PAGE).execute(shown(contacts, reader))).replaceWithVoid();
    }

    /// Somebody looked for a person, whether or not there was anything to show.
    ///
    /// @param purpose masked
    /// @param type of the identifier by which the person was looked for
    public Uni<Void> recordLookup(SqlConnection transaction, List<UUID> contacts, String reader, String purpose, String type) {
        return transaction.preparedQuery(LOOKUP).execute(shown(contacts, reader).addString(purpose).addString(type))
                .replaceWithVoid();
    }

    /// The newest first.
    public Uni<List<ReadView>> of(Mutiny.Session session, UUID contact) {
        return session.createNativeQuery(NEWEST, String.class).setParameter(1, contact).getSingleResult()
                .map(ReadTrail::read);
    }

    private Tuple shown(List<UUID> contacts, String reader) {
        return Tuple.of(identifiers.next(), reader, clock.instant().atOffset(ZoneOffset.UTC), contacts.toArray(UUID[]::new));
    }

    private static List<ReadView> read(String json) {
        try {
            return List.of(EventJson.read(json.getBytes(StandardCharsets.UTF_8), ReadView[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("the trail holds a row that cannot be read", e);
        }
    }
}
