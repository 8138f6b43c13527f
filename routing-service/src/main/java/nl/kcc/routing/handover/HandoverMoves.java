package nl.kcc.routing.handover;

import java.time.Instant;
import java.util.List;

import nl.kcc.events.HandoverStatus;
import nl.kcc.events.RoutingState.Handover;

/// A hand-over in one of its states, each with the moves it allows. Open and accepted work can be forwarded, given
/// back and completed; only open work can be accepted; what was given back the front office can send on or complete.
sealed interface HandoverMoves {

    /// How it stands now.
    Handover now();

    /// @param departments that held it, in order, the present one last; without the front office
    static HandoverMoves of(Handover handover, List<String> departments) {
        return switch (handover.status()) {
            case OPEN -> new Open(handover, departments);
            case ACCEPTED -> new Accepted(handover, departments);
            case RETURNED -> new Returned(handover, departments);
            case COMPLETED -> new Completed(handover);
        };
    }

    /// Can be sent to a department.
    sealed interface Forwardable extends HandoverMoves {
        List<String> departments();

        /// A hop counts when the department changes; it is ping-pong when that department had it before.
        default Handover forward(String department) {
            boolean changes = !department.equals(now().department());
            return change(now(), department, HandoverStatus.OPEN, now().hops() + (changes ? 1 : 0),
                    now().pingPong() || changes && departments().contains(department), null, null, null);
        }

        /// Whether sending it there would change nothing.
        default boolean isAlreadyAt(String department) {
            return now().status() != HandoverStatus.RETURNED && department.equals(now().department());
        }
    }

    /// Can be given back to the front office. The state keeps naming the department that gave it back.
    sealed interface Returnable extends HandoverMoves {
        default Handover giveBack() {
            return change(now(), now().department(), HandoverStatus.RETURNED, now().hops(), now().pingPong(), null,
                    null, null);
        }
    }

    /// Can be completed.
    sealed interface Completable extends HandoverMoves {
        default Handover complete(Instant at, String result) {
            return change(now(), now().department(), HandoverStatus.COMPLETED, now().hops(), now().pingPong(),
                    now().acceptedAt(), at, result);
        }
    }

    record Open(Handover now, List<String> departments) implements Forwardable, Returnable, Completable {
        Handover accept(Instant at) {
            return change(now, now.department(), HandoverStatus.ACCEPTED, now.hops(), now.pingPong(), at, null, null);
        }
    }

    record Accepted(Handover now, List<String> departments) implements Forwardable, Returnable, Completable {
    }

    record Returned(Handover now, List<String> departments) implements Forwardable, Completable {
    }

    record Completed(Handover now) implements HandoverMoves {
    }

    private static Handover change(Handover was, String department, HandoverStatus status, int hops, boolean pingPong,
            Instant acceptedAt, Instant completedAt, String result) {
        return new Handover(was.handoverId(), was.reason(), department, status, hops, pingPong, was.openedAt(),
                was.dueAt(), was.overdueAt(), acceptedAt, completedAt, result);
    }
}
