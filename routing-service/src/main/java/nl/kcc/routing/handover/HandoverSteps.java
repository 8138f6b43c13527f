package nl.kcc.routing.handover;

import java.time.Instant;
import java.util.List;

import nl.kcc.edge.Problem;
import nl.kcc.events.RoutingEvent.HandoverAccepted;
import nl.kcc.events.RoutingEvent.HandoverCompleted;
import nl.kcc.events.RoutingEvent.HandoverForwarded;
import nl.kcc.events.RoutingEvent.HandoverReturned;
import nl.kcc.routing.handover.HandoverMoves.Completable;
import nl.kcc.routing.handover.HandoverMoves.Forwardable;
import nl.kcc.routing.handover.HandoverMoves.Open;
import nl.kcc.routing.handover.HandoverMoves.Returnable;
import nl.kcc.routing.standing.ContactCourse;

/// Makes a move, or refuses it because the state of the hand-over does not carry it.
///
/// @param own whether it is made by whoever works on it
record HandoverSteps(ContactCourse course, List<String> departments, Instant now, boolean own) {

    void make(HandoverMove move) {
        HandoverMoves state = HandoverMoves.of(course.handover(), departments);
        switch (move) {
            case HandoverMove.Accept _ -> accept(state);
            case HandoverMove.Take _ -> take(state);
            case HandoverMove.Assign _ -> demandUnderWay(state, "toegewezen");
            case HandoverMove.Unassign _ -> demandUnderWay(state, "vrijgegeven");
            case HandoverMove.Forward to -> forward(state, to.department());
            case HandoverMove.GiveBack _ -> giveBack(state);
            case HandoverMove.Complete completion -> complete(state, completion.result());
        }
    }

    private void accept(HandoverMoves state) {
        if (!(state instanceof Open open)) {
            throw refusal(state, "aangenomen");
        }
        course.move(open.accept(now), HandoverAccepted::new);
    }

    private void take(HandoverMoves state) {
        demandUnderWay(state, "genomen");
        if (state instanceof Open) {
            accept(state);
        }
    }

    private static void demandUnderWay(HandoverMoves state, String participle) {
        if (!(state instanceof Returnable)) {
            throw refusal(state, participle);
        }
    }

    private void forward(HandoverMoves state, String department) {
        if (!(state instanceof Forwardable forwardable)) {
            throw refusal(state, "doorgezet");
        }
        if (forwardable.isAlreadyAt(department)) {
            throw new Problem.Conflict("handover-already-there", "Deze overdracht ligt al bij die afdeling.");
        }
        course.move(forwardable.forward(department), HandoverForwarded::new);
    }

    private void giveBack(HandoverMoves state) {
        if (!(state instanceof Returnable returnable)) {
            throw refusal(state, "teruggegeven");
        }
        course.move(returnable.giveBack(now), HandoverReturned::new);
    }

    private void complete(HandoverMoves state, HandoverResult result) {
        if (own && result == HandoverResult.ANSWERED && state instanceof HandoverMoves.Completed completed
                && HandoverSettlement.ANSWERED_BY_FRONT_OFFICE.equals(completed.now().result())) {
            // News of the answer was faster than whoever gave it.
            course.move(completed.answeredBy(result.name()), HandoverCompleted::new);
            return;
        }
        if (!(state instanceof Completable)) {
            throw refusal(state, "afgerond");
        }
        HandoverSettlement.answered(course, now, result.name());
    }

    private static Problem.Conflict refusal(HandoverMoves state, String participle) {
        String stands = switch (state.now().status()) {
            case OPEN -> "nog niet aangenomen";
            case ACCEPTED -> "al aangenomen";
            case RETURNED -> "teruggegeven aan de balie";
            case COMPLETED -> "al afgerond";
        };
        return new Problem.Conflict("handover-state",
                "Deze overdracht kan niet worden %s, want zij is %s.".formatted(participle, stands));
    }
}
