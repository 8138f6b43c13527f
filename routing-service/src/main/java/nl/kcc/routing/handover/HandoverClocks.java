package nl.kcc.routing.handover;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Problem;
import nl.kcc.events.HandoverStatus;
import nl.kcc.routing.handover.HandoverClock.OfLaw;
import nl.kcc.routing.handover.HandoverClock.Waiting;
import nl.kcc.routing.rulesets.Knowledge;
import nl.kcc.routing.rulesets.KnowledgeInForce;
import nl.kcc.routing.standing.ContactCourse;
import nl.kcc.routing.standing.KnownContact;
import nl.kcc.routing.standing.ListedHandover;
import nl.kcc.routing.standing.SingleStanding;

/// Reads how the terms of a hand-over run, and when the citizen was waited for; [WaitForCitizen] writes it.
@ApplicationScoped
class HandoverClocks {

    private static final String WAITED = "from WaitingRow where handoverId = ?1 order by since";

    private final SingleStanding standing;
    private final KnowledgeInForce inForce;
    private final Clock clock;

    HandoverClocks(SingleStanding standing, KnowledgeInForce inForce, Clock clock) {
        this.standing = standing;
        this.inForce = inForce;
        this.clock = clock;
    }

    Uni<HandoverClock> of(Mutiny.Session session, ListedHandover listed) {
        return standing.find(session, listed.contactId()).chain(course -> waited(session, course)
                .map(waited -> clock(listed, course.contact(), waited)));
    }

    /// Each time the citizen was waited for, in order, since the contact was last reopened: what is handed over once more has a
    /// term of its own, which no earlier waiting holds up.
    Uni<List<WaitingRow>> waited(Mutiny.Session session, ContactCourse course) {
        Instant reopened = course.contact().reopenedAt();
        return session.createSelectionQuery(WAITED, WaitingRow.class).setParameter(1, course.handover().handoverId())
                .getResultList()
                .map(rows -> rows.stream().filter(row -> reopened == null || !row.since.isBefore(reopened)).toList());
    }

    /// What waits for the citizen stays where it is: its term would stand still at somebody else's.
    ///
    /// @throws Problem.Conflict (as a failure) when the move takes waiting work elsewhere
    Uni<Void> demandRunning(Mutiny.Session session, ContactCourse course, HandoverMove move) {
        return switch (move) {
            case HandoverMove.Accept _ -> Uni.createFrom().voidItem();
            case HandoverMove.Take _ -> Uni.createFrom().voidItem();
            case HandoverMove.Assign _ -> Uni.createFrom().voidItem();
            case HandoverMove.Unassign _ -> Uni.createFrom().voidItem();
            case HandoverMove.Complete _ -> Uni.createFrom().voidItem();
            case HandoverMove.Forward _ -> demandRunning(session, course);
            case HandoverMove.GiveBack _ -> demandRunning(session, course);
        };
    }

    private Uni<Void> demandRunning(Mutiny.Session session, ContactCourse course) {
        return waited(session, course).invoke(waited -> {
            if (course.handover().status() != HandoverStatus.COMPLETED && !waited.isEmpty()
                    && waited.getLast().isGoingOn(clock.instant())) {
                throw new Problem.Conflict("handover-waits",
                        "Deze overdracht wacht op de inwoner. Laat de termijn eerst weer lopen.");
            }
        }).replaceWithVoid();
    }

    private HandoverClock clock(ListedHandover listed, KnownContact contact, List<WaitingRow> waited) {
        Knowledge knowledge = inForce.knowledge();
        Instant now = clock.instant();
        var handover = listed.handover();
        var calendar = knowledge.calendars().of(listed.municipality(), handover.department(), listed.channel());
        boolean waits = handover.status() != HandoverStatus.COMPLETED && !waited.isEmpty() && waited.getLast().isGoingOn(now);
        var ofLaw = knowledge.catalogue().terms().ofLaw(knowledge.catalogue().topic(listed.topic()).orElse(null));
        List<WaitingRow> inThisTerm = waited.stream().filter(row -> !row.since.isBefore(contact.termFrom())).toList();
        return new HandoverClock(HandoverClock.counted(calendar, contact.termFrom(), handover.dueAt(), inThisTerm),
                ofLaw.map(one -> OfLaw.of(one, contact.occurredAt())).orElse(null),
                waits ? Waiting.of(waited.getLast()) : null);
    }
}
