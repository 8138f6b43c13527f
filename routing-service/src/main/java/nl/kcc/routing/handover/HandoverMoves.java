package nl.kcc.routing.handover;

import java.time.Instant;
import java.util.List;

import nl.kcc.events.HandoverStatus;
import nl.kcc.events.RoutingState.Handover;

/// A hand-over in one of its states, each with the moves it allows. Open and accepted work can be forwarded, given
/// back and completed; only open work can be accepted; what was given back the front office can send on or complete. Once
/// completed, it is opened again when the contact was reopened and is handed over once more.
sealed interface HandoverMoves {

    /// How it stands now.
    Handover now();

    /// @param departments that held it, in order, the present one last; without the front office
    static HandoverMoves of(Handover handover, List<String> departments) {
        return switch (handover.status()) {
            case OPEN -> new Open(handover, departments);
            case ACCEPTED -> new Accepted(handover, departments);
            case RETURNED -> new Returned(handover, departments);
            case COMPLETED -> new Completed(handover, departments);
        };
    }

    /// Can be sent to a department.
    sealed interface Forwardable extends HandoverMoves {
        List<String> departments();

        default Handover forward(String department) {
            return open(now(), departments(), department, now().dueAt());
        }

        /// Whether sending it there would change nothing.
        default boolean isAlreadyAt(String department) {
            return now().status() != HandoverStatus.RETURNED && department.equals(now().department());
        }
    }

    /// Can be given back to the front office. The state keeps naming the department that gave it back.
    sealed interface Returnable extends HandoverMoves {

        default Handover giveBack(Instant at) {
            Handover h = now();
            return new Handover(h.handoverId(), h.reason(), h.department(), HandoverStatus.RETURNED, h.hops(), h.pingPong(),
                    h.openedAt(), h.dueAt(), h.overdueAt(), null, null, null, at);
        }
    }

    /// Can be completed.
    sealed interface Completable extends HandoverMoves {

        default Handover complete(Instant at, String result) {
            Handover h = now();
            return new Handover(h.handoverId(), h.reason(), h.department(), HandoverStatus.COMPLETED, h.hops(),
                    h.pingPong(), h.openedAt(), h.dueAt(), h.overdueAt(), h.acceptedAt(), at, result, null);
        }
    }

    record Open(Handover now, List<String> departments) implements Forwardable, Returnable, Completable {

        Handover accept(Instant at) {
            return new Handover(now.handoverId(), now.reason(), now.department(), HandoverStatus.ACCEPTED, now.hops(),
                    now.pingPong(), now.openedAt(), now.dueAt(), now.overdueAt(), at, null, null, null);
        }
    }

    record Accepted(Handover now, List<String> departments) implements Forwardable, Returnable, Completable {
    }

    record Returned(Handover now, List<String> departments) implements Forwardable, Completable {
    }

    record Completed(Handover now, List<String> departments) implements HandoverMoves {

        /// The answer that settled it was given by the department itself.
        Handover answeredBy(String result) {
            return new Handover(now.handoverId(), now.reason(), now.department(), now.status(), now.hops(), now.pingPong(),
                    now.openedAt(), now.dueAt(), now.overdueAt(), now.acceptedAt(), now.completedAt(), result, null);
        }

        /// Goes to a department once more, with a new term. Why it was first handed over, and when, stays; its hops go on
        /// counting.
        Handover openAgain(String department, Instant dueAt) {
            return open(now, departments, department, dueAt);
        }
    }

    /// Comes to lie, not accepted yet, at this department. A hop counts when the department changes; it is ping-pong when
    /// that department had it before.
    private static Handover open(Handover was, List<String> departments, String department, Instant dueAt) {
        boolean changes = !department.equals(was.department());
        return new Handover(was.handoverId(), was.reason(), department, HandoverStatus.OPEN,
                was.hops() + (changes ? 1 : 0), was.pingPong() || changes && departments.contains(department),
                was.openedAt(), dueAt, was.overdueAt(), null, null, null, null);
    }
}
