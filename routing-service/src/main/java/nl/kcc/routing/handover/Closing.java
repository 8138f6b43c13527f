package nl.kcc.routing.handover;

import java.time.Instant;
import java.util.List;

import nl.kcc.events.RoutingEvent.HandoverCompleted;
import nl.kcc.routing.handover.HandoverMoves.Completable;
import nl.kcc.routing.standing.Course;
import nl.kcc.routing.standing.Work;

/// Closes a hand-over that something else than the department's work has settled.
public final class Closing {

    /// The front office answered after all.
    public static final String ANSWERED_BY_FRONT_OFFICE = "ANSWERED_BY_FRONT_OFFICE";
    /// The contact does not count.
    public static final String EXCLUDED = Work.TAKEN_OUT;

    private Closing() {
    }

    /// Completes it as an answer; when it came after the due moment, the alarm goes first.
    public static void answered(Course course, Instant at, String result) {
        if (course.awaitsCompletion() && at.isAfter(course.handover().dueAt())) {
            course.handoverIsOverdue();
        }
        close(course, at, result);
    }

    /// Completes it whatever the time; nothing when there is none, or it is complete already.
    public static void close(Course course, Instant at, String result) {
        if (course.handover() != null
                && HandoverMoves.of(course.handover(), List.of()) instanceof Completable completable) {
            course.move(completable.complete(at, result), HandoverCompleted::new);
        }
    }
}
