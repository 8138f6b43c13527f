package nl.kcc.intake.contact;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.audit.AuditTrail;
import nl.kcc.intake.routingview.Decisions;
import nl.kcc.intake.rows.Contacts;
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
    public Uni<ContactDossier> write(UUID id, String text, String author, boolean everyContact, MunicipalityScope visible) {
        return work.session(visible, session -> Contacts.require(session, id, LockModeType.NONE, visible)
                .call(() -> everyContact ? Uni.createFrom().voidItem() : requireHandover(session, id))
                .call(contact -> audit.note(session, id, contact.state().version(), BsnMask.mask(text), author))
                .call(session::flush)
                .chain(contact -> reading.show(session, id, contact, author)));
    }

    private Uni<Void> requireHandover(Mutiny.Session session, UUID id) {
        return decisions.find(session, id).invoke(decision -> {
            if (decision.isEmpty() || !decision.get().isHandedOver()) {
                throw new Problem.Forbidden("Dit contact is niet overgedragen aan een afdeling.");
            }
        }).replaceWithVoid();
    }
}
