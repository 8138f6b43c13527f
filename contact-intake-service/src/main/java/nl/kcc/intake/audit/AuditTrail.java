package nl.kcc.intake.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.ContactEvent;
import nl.kcc.outbox.Identifiers;

/// Writes and reads the trail. A registration writes its own first line, in its one statement.
@ApplicationScoped
public class AuditTrail {

    private static final String HISTORY = """
            select new nl.kcc.intake.audit.HistoryView(a.id.version, a.recordedAt, a.action, a.code, n.text, a.actor)
            from AuditRow a left join NoteRow n on n.id = a.id
            where a.id.contactId = ?1 order by a.id.version
            """;
    private static final String NOTES = """
            select new nl.kcc.intake.audit.HistoryView(n.version, n.notedAt, nl.kcc.intake.audit.Action.NOTED, null, n.text,
                n.author)
            from ContactNoteRow n where n.contactId = ?1 order by n.id
            """;
    private static final String NOTE = """
            insert into contact_note (id, contact_id, version, text, author, noted_at) values ($1, $2, $3, $4, $5, $6)
            """;

    private final Identifiers identifiers;
    private final Clock clock;

    AuditTrail(Identifiers identifiers, Clock clock) {
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /// @param text already masked
    public Uni<Void> record(Mutiny.Session session, ContactEvent event, Optional<String> code, Optional<String> text,
            String actor, Instant now) {
        var contact = event.contact();
        var audit = new AuditRow();
        audit.id = new VersionKey(contact.contactId(), contact.version());
        audit.action = Action.of(event);
        audit.code = code.orElse(null);
        audit.actor = actor;
        audit.recordedAt = now;
        return session.persist(audit).chain(() -> text.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.persist(note(audit.id, text.get())));
    }

    /// Writes something down beside the contact, whose version stays.
    ///
    /// @param text already masked
    public Uni<Void> note(Mutiny.Session session, UUID contact, long version, String text, String author) {
        var row = new ContactNoteRow();
        row.id = identifiers.next();
        row.contactId = contact;
        row.version = version;
        row.text = text;
        row.author = author;
        row.notedAt = clock.instant();
        return session.persist(row);
    }

    /// As [#note(Mutiny.Session,UUID,long,String,String)] does.
    public Uni<Void> note(SqlConnection transaction, UUID contact, long version, String text, String author) {
        return transaction.preparedQuery(NOTE).execute(Tuple.of(identifiers.next(), contact, version, text, author,
                clock.instant().atOffset(ZoneOffset.UTC))).replaceWithVoid();
    }

    /// Oldest first.
    public Uni<List<HistoryView>> history(Mutiny.Session session, UUID contact) {
        return steps(session, HISTORY, contact).chain(changes -> steps(session, NOTES, contact)
                .map(notes -> Stream.concat(changes.stream(), notes.stream())
                        .sorted(Comparator.comparing(HistoryView::version)).toList()));
    }

    private static Uni<List<HistoryView>> steps(Mutiny.Session session, String query, UUID contact) {
        return session.createSelectionQuery(query, HistoryView.class).setParameter(1, contact).getResultList();
    }

    private static NoteRow note(VersionKey id, String text) {
        var note = new NoteRow();
        note.id = id;
        note.text = text;
        return note;
    }
}
