package nl.kcc.intake.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.events.ContactEvent;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.audit.AuditTrail;
import nl.kcc.intake.citizen.CitizenPost;
import nl.kcc.intake.domain.Lifecycle;
import nl.kcc.intake.domain.Link;
import nl.kcc.intake.domain.RoutingFacts;
import nl.kcc.intake.publishing.ContactPublisher;
import nl.kcc.intake.repeats.Placement;
import nl.kcc.intake.repeats.Relink;
import nl.kcc.intake.repeats.Surroundings;
import nl.kcc.intake.routingview.Decision;
import nl.kcc.intake.routingview.Decisions;
import nl.kcc.intake.rows.Contacts;
import nl.kcc.intake.rows.StoredContact;
import nl.kcc.outbox.Outbox;
import nl.kcc.personaldata.BsnMask;

/// Carries out a command: one at a time per contact, with its audit row and its event in the same transaction.
@ApplicationScoped
public class ChangeContact {

    private final ClientWork work;
    private final CatalogueCheck catalogue;
    private final Surroundings surroundings;
    private final Decisions decisions;
    private final AuditTrail audit;
    private final ContactPublisher publisher;
    private final Outbox outbox;
    private final CitizenPost post;
    private final ReadContact reading;
    private final Clock clock;

    ChangeContact(ClientWork work, CatalogueCheck catalogue, Surroundings surroundings, Decisions decisions, AuditTrail audit,
            ContactPublisher publisher, Outbox outbox, CitizenPost post, ReadContact reading, Clock clock) {
        this.work = work;
        this.catalogue = catalogue;
        this.surroundings = surroundings;
        this.decisions = decisions;
        this.audit = audit;
        this.publisher = publisher;
        this.outbox = outbox;
        this.post = post;
        this.reading = reading;
        this.clock = clock;
    }

    /// @return how it then stands
    public Uni<ContactDossier> change(UUID id, ContactCommand command, String actor, MunicipalityScope visible) {
        return catalogue.require(command)
                .chain(() -> carryOut(id, (_, _) -> Uni.createFrom().item(command), actor, visible));
    }

    /// By a department, of what lies there.
    ///
    /// @return how it then stands
    /// @throws nl.kcc.edge.Problem.Forbidden (as a failure) when it lies at another's department, or at none
    public Uni<ContactDossier> change(UUID id, ContactCommand command, ContactReader worker) {
        return catalogue.require(command).chain(() -> carryOut(id, (session, contact) -> decisions.find(session, id)
                .invoke(decision -> worker.requireWork(contact.state(), decision)).replaceWith(command), worker.name(),
                worker.visible()));
    }

    /// Finds out what is to be done, while nobody else can change the contact.
    @FunctionalInterface
    interface Choice {

        Uni<ContactCommand> of(Mutiny.Session session, StoredContact contact);
    }

    /// @return how it then stands
    Uni<ContactDossier> carryOut(UUID id, Choice choice, String actor, MunicipalityScope visible) {
        return work.session(visible, session -> surroundings.of(session, id)
                .chain(around -> Contacts.require(session, id, LockModeType.PESSIMISTIC_WRITE, visible)
                        .chain(contact -> decisions.find(session, id)
                                .map(decision -> decision.map(Decision::facts).orElse(RoutingFacts.NONE))
                                .chain(routing -> choice.of(session, contact)
                                        .chain(command -> apply(session, contact, routing, around,
                                                new Order(command, actor))))
                                .chain(() -> session.flush())
                                .chain(() -> reading.show(session, id, contact, actor)))));
    }

    /// What is to be done, on whose behalf.
    private record Order(ContactCommand command, String actor) {
    }

    private Uni<Void> apply(Mutiny.Session session, StoredContact contact, RoutingFacts routing, List<Link> around,
            Order order) {
        Instant now = clock.instant();
        Optional<ContactEvent> event = order.command().on(Lifecycle.of(contact.state(), routing), now);
        if (event.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var link = contact.link(event.get().contact(), routing);
        return surroundings.afterwards(session, around, event.get(), contact.isPersonKnown(), link)
                .chain(placement -> store(session, contact, event.get(), placement, order, now));
    }

    private Uni<Void> store(Mutiny.Session session, StoredContact contact, ContactEvent happened, Placement placement,
            Order order, Instant now) {
        ContactEvent event = placement.of(happened);
        contact.take(event.contact());
        if (order.command() instanceof ContactCommand.AssignTopic) {
            contact.topicChosen(now);
        }
        return audit.record(session, event, order.command().code(), order.command().written().map(BsnMask::mask),
                order.actor(), now)
                .chain(() -> session.flush())
                .chain(() -> order.command().isForCitizen()
                        ? post.answer(session, event.contact().contactId(), event.contact().version())
                        : Uni.createFrom().voidItem())
                .chain(() -> order.command().forwardedTo()
                        .map(body -> post.forward(session, event.contact().contactId(), event.contact().version(), body))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> Relink.others(session, placement, order.actor(), now))
                .map(others -> Stream.concat(Stream.of(event), others.stream()).toList())
                .chain(events -> outbox.append(session, publisher.toOutbox(events)));
    }
}
