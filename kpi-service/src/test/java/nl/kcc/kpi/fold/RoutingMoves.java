package nl.kcc.kpi.fold;

import java.time.Instant;
import java.util.List;
import java.util.Random;

import nl.kcc.events.RoutingEvent;
import nl.kcc.events.RoutingState;
import nl.kcc.events.RoutingState.Handover;
import nl.kcc.kpi.fold.Life.Happening;
import nl.kcc.kpi.fold.Life.ToldEvent;

/// What may happen next to a contact at routing.
final class RoutingMoves {

    private RoutingMoves() {
    }

    static ToldEvent<RoutingEvent> next(Random random, RoutingState now, Instant at, List<String> departments) {
        if (random.nextInt(3) == 0) {
            return now.answerOverdueAt() == null
                    ? new ToldEvent<>(new Happening.NormPassed(),
                            new RoutingEvent.AnswerOverdue(next(now, now.handedOverAt(), now.handover(), at)))
                    : new ToldEvent<>(new Happening.AlarmTakenBack(),
                            new RoutingEvent.ContactRouted(next(now, now.handedOverAt(), now.handover(), null)));
        }
        String department = Life.pick(random, departments);
        Handover handover = Life.handover(now.contactId(), department, at);
        Instant first = now.handedOverAt() == null ? at : now.handedOverAt();
        return new ToldEvent<>(new Happening.BackOfficeGotIt(department),
                new RoutingEvent.HandoverOpened(next(now, first, handover, now.answerOverdueAt())));
    }

    private static RoutingState next(RoutingState now, Instant handedOverAt, Handover handover, Instant overdueAt) {
        return new RoutingState(now.contactId(), now.version() + 1, now.decision(), handedOverAt, handover, overdueAt, null,
                null);
    }
}
