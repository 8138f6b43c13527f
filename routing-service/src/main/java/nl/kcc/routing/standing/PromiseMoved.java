package nl.kcc.routing.standing;

import java.time.Instant;

import nl.kcc.events.HandoverStatus;
import nl.kcc.events.RoutingState;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.events.RoutingState.Handover;
import nl.kcc.routing.calendar.DutchMoment;

/// The same standing with another due moment: what the citizen was promised and what the department owes move together, and the
/// sentence for the agent names the new moment.
final class PromiseMoved {

    private PromiseMoved() {
    }

    /// @param was the moment that was promised
    static RoutingState in(RoutingState routing, Instant was, Instant due) {
        return new RoutingState(routing.contactId(), routing.version(), decision(routing.decision(), was, due),
                routing.handedOverAt(), handover(routing.handover(), due), routing.answerOverdueAt(),
                routing.reopenedOverdueAt(), routing.joined(), routing.delay());
    }

    private static Decision decision(Decision d, Instant was, Instant due) {
        return new Decision(d.destination(), d.reason(),
                d.explanation().replace(DutchMoment.words(was), DutchMoment.words(due)), d.rule(), d.ruleSet(), d.department(),
                due, d.decidedAt());
    }

    private static Handover handover(Handover h, Instant due) {
        return h == null || h.status() == HandoverStatus.COMPLETED ? h
                : new Handover(h.handoverId(), h.reason(), h.department(), h.status(), h.hops(), h.pingPong(), h.openedAt(),
                        due,
                        h.overdueAt(), h.acceptedAt(), h.completedAt(), h.result(), h.returnedAt());
    }
}
