package nl.kcc.intake.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.events.ContactEvent;

/// Writes and reads the trail. A registration writes its own first line, in its one statement.
@ApplicationScoped
public class AuditTrail {

    private static final String HISTORY = """
            select new nl.kcc.intake.audit.HistoryView(a.id.version, a.recordedAt, a.action, a.code, n.text, a.actor)
            from AuditRow a left join NoteRow n on n.id = a.id
            where a.id.contactId = ?1 order by a.id.version
            """;

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

    /// Oldest first.
    public Uni<List<HistoryView>> history(Mutiny.Session session, UUID contact) {
        return session.createSelectionQuery(HISTORY, HistoryView.class).setParameter(1, contact).getResultList();
    }

    private static NoteRow note(VersionKey id, String text) {
        var note = new NoteRow();
        note.id = id;
        note.text = text;
        return note;
    }
}
