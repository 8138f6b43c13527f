package nl.kcc.intake.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.events.ContactEvent;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.audit.AuditTrail;
import nl.kcc.intake.domain.Lifecycle;
import nl.kcc.intake.domain.RoutingFacts;
import nl.kcc.intake.identity.BsnMask;
import nl.kcc.intake.routingview.Decision;
import nl.kcc.intake.routingview.Decisions;
import nl.kcc.outbox.Outbox;

/// Carries out a command: one at a time per contact, with its audit row and its event in the same transaction.
@ApplicationScoped
class ChangeContact {

    private final ClientWork work;
    private final Decisions decisions;
    private final AuditTrail audit;
    private final ContactPublisher publisher;
    private final Outbox outbox;
    private final ReadContact reading;
    private final Clock clock;

    ChangeContact(ClientWork work, Decisions decisions, AuditTrail audit,
            ContactPublisher publisher, Outbox outbox, ReadContact reading, Clock clock) {
        this.work = work;
        this.decisions = decisions;
        this.audit = audit;
        this.publisher = publisher;
        this.outbox = outbox;
        this.reading = reading;
        this.clock = clock;
    }

    Uni<ContactDetails> change(UUID id, Command command, String actor, MunicipalityScope visible) {
        return work.session(session -> Contacts.require(session, id, LockModeType.PESSIMISTIC_WRITE, visible)
                .chain(row -> decisions.find(session, id)
                        .map(decision -> decision.map(Decision::facts).orElse(RoutingFacts.NONE))
                        .chain(routing -> apply(session, row, routing, command, actor))
                        .chain(() -> session.flush())
                        .chain(() -> reading.details(session, row))));
    }

    private Uni<Void> apply(Mutiny.Session session, ContactRow row, RoutingFacts routing, Command command,
            String actor) {
        Instant now = clock.instant();
        return command.on(Lifecycle.of(Contacts.state(row), routing), now)
                .map(event -> store(session, row, event, command, actor, now))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> store(Mutiny.Session session, ContactRow row, ContactEvent event, Command command, String actor,
            Instant now) {
        Contacts.store(event.contact(), row);
        return audit.record(session, event, command.code(), command.written().map(BsnMask::mask), actor, now)
                .chain(() -> session.flush())
                .chain(() -> outbox.append(session, publisher.toOutbox(List.of(event))));
    }
}
