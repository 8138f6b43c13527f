package nl.kcc.routing.handover;

import java.time.Instant;
import java.util.UUID;

import nl.kcc.events.HandoverStatus;
import nl.kcc.events.RoutingEvent.HandoverForwarded;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.events.RoutingState.Handover;
import nl.kcc.routing.handover.HandoverMoves.Completed;
import nl.kcc.routing.handover.HandoverMoves.Returned;
import nl.kcc.routing.standing.ContactCourse;

/// Hands a contact over to the department that its newest decision names. A contact has one hand-over: what a department
/// gave back goes on as that, and so does what was completed before the contact was reopened.
public final class HandoverStart {

    private HandoverStart() {
    }

    /// @param id of the hand-over, when it is the first
    /// @param reason why, when it is the first
    /// @param at since when
    public static void begin(ContactCourse course, UUID id, String reason, Instant at) {
        Decision decision = course.routing().decision();
        if (course.handover() == null) {
            course.open(new Handover(id, reason, decision.department(), HandoverStatus.OPEN, 0, false, at,
                    decision.answerDueAt(), null, null, null, null, null));
            return;
        }
        switch (HandoverMoves.of(course.handover(), course.departments())) {
            case Returned returned -> course.move(returned.forward(decision.department()), HandoverForwarded::new);
            case Completed completed ->
                course.open(completed.openAgain(decision.department(), decision.answerDueAt()));
            case HandoverMoves.Open _ -> throw isThereAlready(course);
            case HandoverMoves.Accepted _ -> throw isThereAlready(course);
        }
    }

    private static IllegalStateException isThereAlready(ContactCourse course) {
        return new IllegalStateException("A department has the hand-over of contact " + course.contactId() + " already.");
    }
}
