package nl.kcc.routing.standing;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;

/// One contact at a time, in a session: for people's commands and questions.
@ApplicationScoped
public class SingleStanding {

    private static final String HANDOVER = "from HandoverRow where contactId = ?1";

    private final RoutingPublisher publisher;

    SingleStanding(RoutingPublisher publisher) {
        this.publisher = publisher;
    }

    /// How the contact stands; null when routing does not know it.
    public Uni<ContactCourse> find(Mutiny.Session session, UUID contactId) {
        return session.find(ContactRoutingRow.class, contactId).onItem().ifNotNull()
                .transformToUni(contact -> handoverOf(session, contactId)
                        .map(handover -> StandingRows.course(contact, handover, List.of())));
    }

    /// Locks the contact, lets `change` work on its course, then stores how it stands, what happened, and who works on it
    /// from now on.
    ///
    /// @param contactId of a contact that has a hand-over
    public Uni<Void> change(Mutiny.Session session, UUID contactId,
            BiFunction<ContactCourse, Assignment, Uni<Assignment>> change) {
        return session.find(ContactRoutingRow.class, contactId, LockModeType.PESSIMISTIC_WRITE)
                .chain(contact -> handoverOf(session, contactId).chain(handover -> {
                    ContactCourse course = StandingRows.course(contact, handover, List.of());
                    return change.apply(course, StandingRows.assignment(handover)).chain(next -> {
                        StandingRows.fill(contact, course);
                        StandingRows.fillHandover(handover, course);
                        StandingRows.assign(handover, next);
                        return publisher.publish(session, course.events());
                    });
                }));
    }

    private static Uni<HandoverRow> handoverOf(Mutiny.Session session, UUID contactId) {
        return session.createSelectionQuery(HANDOVER, HandoverRow.class).setParameter(1, contactId)
                .getSingleResultOrNull();
    }
}
