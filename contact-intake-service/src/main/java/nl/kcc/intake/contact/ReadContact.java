package nl.kcc.intake.contact;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.audit.AuditTrail;
import nl.kcc.intake.routingview.Decisions;

/// Reads one contact with what routing decided and with its history.
@ApplicationScoped
class ReadContact {

    private final ClientWork work;
    private final Decisions decisions;
    private final AuditTrail audit;

    ReadContact(ClientWork work, Decisions decisions, AuditTrail audit) {
        this.work = work;
        this.decisions = decisions;
        this.audit = audit;
    }

    Uni<ContactDetails> read(UUID id, MunicipalityScope visible) {
        return work.session(session -> Contacts.require(session, id, LockModeType.NONE, visible)
                .chain(row -> details(session, row)));
    }

    /// Every query that a read takes, about a contact that need not be there.
    Uni<Void> rehearse(UUID id) {
        return work.session(session -> session.find(ContactRow.class, id)
                .chain(() -> decisions.find(session, id))
                .chain(() -> audit.history(session, id))).replaceWithVoid();
    }

    Uni<ContactDetails> details(Mutiny.Session session, ContactRow row) {
        return decisions.find(session, row.id)
                .chain(decision -> audit.history(session, row.id)
                        .map(history -> ContactDetails.of(row, decision, history)));
    }
}
