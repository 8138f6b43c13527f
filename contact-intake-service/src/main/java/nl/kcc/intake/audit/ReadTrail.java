package nl.kcc.intake.audit;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.Identifiers;

/// Who was shown the text of which contact. The row is written in the transaction that reads the text: without a trace
/// nothing is shown.
@ApplicationScoped
public class ReadTrail {

    /// The most that one answer holds.
    private static final int MOST = 1000;
    private static final String NEWEST = """
            select new nl.kcc.intake.audit.ReadView(readAt, reader) from ReadRow where contactId = ?1 order by id desc
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

    /// The newest first.
    public Uni<List<ReadView>> of(Mutiny.Session session, UUID contact) {
        return session.createSelectionQuery(NEWEST, ReadView.class).setParameter(1, contact).setMaxResults(MOST)
                .getResultList();
    }
}
