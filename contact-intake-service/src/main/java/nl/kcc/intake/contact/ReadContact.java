package nl.kcc.intake.contact;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.audit.AuditTrail;
import nl.kcc.intake.audit.ReadTrail;
import nl.kcc.intake.audit.ReadView;
import nl.kcc.intake.routingview.Decisions;
import nl.kcc.intake.rows.Contacts;
import nl.kcc.intake.rows.StoredContact;
import nl.kcc.outbox.BackgroundWork;

/// Reads one contact with what routing decided and with its history, and keeps who read it.
@ApplicationScoped
public class ReadContact {

    private final ClientWork work;
    private final BackgroundWork rehearsals;
    private final Decisions decisions;
    private final AuditTrail audit;
    private final ReadTrail reads;

    ReadContact(ClientWork work, BackgroundWork rehearsals, Decisions decisions, AuditTrail audit, ReadTrail reads) {
        this.work = work;
        this.rehearsals = rehearsals;
        this.decisions = decisions;
        this.audit = audit;
        this.reads = reads;
    }

    /// @throws nl.kcc.edge.Problem.NotFound (as a failure) when there is none in sight
    /// @throws nl.kcc.edge.Problem.Forbidden (as a failure) when it lies at another's department
    public Uni<ContactDossier> read(UUID id, ContactReader reader) {
        return work.session(reader.visible(), session -> Contacts.require(session, id, LockModeType.NONE, reader.visible())
                .call(() -> reads.recordAlone(session, id, reader.name()))
                .chain(contact -> dossier(session, id, contact))
                .invoke(dossier -> reader.require(dossier.contact(), dossier.decision())));
    }

    /// To whoever has just done something with it.
    Uni<ContactDossier> show(Mutiny.Session session, UUID id, StoredContact contact, String reader) {
        return reads.record(session, id, reader).chain(() -> dossier(session, id, contact));
    }

    /// Who was shown it, the newest first.
    public Uni<List<ReadView>> readers(UUID id, MunicipalityScope visible) {
        return work.session(visible, session -> Contacts.require(session, id, LockModeType.NONE, visible)
                .chain(() -> reads.of(session, id)));
    }

    /// Every query that a read takes, about a contact that need not be there.
    Uni<Void> rehearse(UUID id) {
        return rehearsals.session(session -> Contacts.rehearse(session, id)
                .chain(() -> decisions.find(session, id))
                .chain(() -> audit.history(session, id))).replaceWithVoid();
    }

    private Uni<ContactDossier> dossier(Mutiny.Session session, UUID id, StoredContact contact) {
        return decisions.find(session, id)
                .chain(decision -> audit.history(session, id)
                        .map(history -> new ContactDossier(contact.state(), contact.summary(), decision, history)));
    }
}
