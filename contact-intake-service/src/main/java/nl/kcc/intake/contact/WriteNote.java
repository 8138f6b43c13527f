package nl.kcc.intake.contact;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.audit.AuditTrail;
import nl.kcc.intake.routingview.Decisions;
import nl.kcc.intake.rows.Contacts;
import nl.kcc.intake.rows.StoredContact;
import nl.kcc.personaldata.BsnMask;

/// Writes something down with a contact. It stays here, and no event tells of it.
@ApplicationScoped
public class WriteNote {

    private final ClientWork work;
    private final Decisions decisions;
    private final AuditTrail audit;
    private final ReadContact reading;

    WriteNote(ClientWork work, Decisions decisions, AuditTrail audit, ReadContact reading) {
        this.work = work;
        this.decisions = decisions;
        this.audit = audit;
        this.reading = reading;
    }

    /// @param everyContact whether the author may write with contacts that no department ever had
    /// @throws nl.kcc.edge.Problem.Forbidden (as a failure) when it lies at another's department, or at none
    public Uni<ContactDossier> write(UUID id, String text, ContactReader author, boolean everyContact) {
        return work.session(author.visible(), session -> Contacts.require(session, id, LockModeType.NONE, author.visible())
                .call(contact -> everyContact ? Uni.createFrom().voidItem() : requireHandover(session, contact, author))
                .call(contact -> audit.note(session, id, contact.state().version(), BsnMask.mask(text), author.name()))
                .call(session::flush)
                .chain(contact -> reading.show(session, id, contact, author.name())));
    }

    private Uni<Void> requireHandover(Mutiny.Session session, StoredContact contact, ContactReader author) {
        return decisions.find(session, contact.state().contactId())
                .invoke(decision -> author.requireWork(contact.state(), decision)).replaceWithVoid();
    }
}
