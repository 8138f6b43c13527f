package nl.kcc.routing.handover;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Problem;
import nl.kcc.events.HandoverStatus;
import nl.kcc.events.RoutingState.Handover;
import nl.kcc.routing.handover.HandoverClock.OfLaw;
import nl.kcc.routing.handover.HandoverClock.Waiting;
import nl.kcc.routing.rulesets.Knowledge;
import nl.kcc.routing.rulesets.KnowledgeInForce;
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
        return waited(session, listed.handover().handoverId())
                .chain(waited -> standing.find(session, listed.contactId())
                        .map(course -> clock(listed, course.contact(), waited)));
    }

    /// Each time the citizen was waited for, in order.
    Uni<List<WaitingRow>> waited(Mutiny.Session session, UUID handoverId) {
        return session.createSelectionQuery(WAITED, WaitingRow.class).setParameter(1, handoverId).getResultList();
    }

    /// What waits for the citizen stays where it is: its term would stand still at somebody else's.
    ///
    /// @throws Problem.Conflict (as a failure) when the move takes waiting work elsewhere
    Uni<Void> demandRunning(Mutiny.Session session, Handover handover, HandoverMove move) {
        return switch (move) {
            case HandoverMove.Accept _ -> Uni.createFrom().voidItem();
            case HandoverMove.Take _ -> Uni.createFrom().voidItem();
            case HandoverMove.Assign _ -> Uni.createFrom().voidItem();
            case HandoverMove.Unassign _ -> Uni.createFrom().voidItem();
            case HandoverMove.Complete _ -> Uni.createFrom().voidItem();
            case HandoverMove.Forward _ -> demandRunning(session, handover);
            case HandoverMove.GiveBack _ -> demandRunning(session, handover);
        };
    }

    private Uni<Void> demandRunning(Mutiny.Session session, Handover handover) {
        return waited(session, handover.handoverId()).invoke(waited -> {
            if (handover.status() != HandoverStatus.COMPLETED && !waited.isEmpty()
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
