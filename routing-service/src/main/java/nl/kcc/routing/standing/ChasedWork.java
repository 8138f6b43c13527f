package nl.kcc.routing.standing;

import java.time.Instant;
import java.util.UUID;

import nl.kcc.events.HandoverStatus;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.events.RoutingState.Handover;

/// The hand-over that a contact is in, as whoever chases that contact needs to know it.
///
/// @param contactId whose hand-over it is: the contact's own, or that of the contact which it chases itself
/// @param handoverId null, like what follows, when it is in none
/// @param closedAs code of its result; null before completion
public record ChasedWork(UUID contactId, UUID handoverId, HandoverStatus status, String department, Instant dueAt,
        Instant completedAt, String closedAs) {

    /// Result of a hand-over of which the contact does not count.
    public static final String TAKEN_OUT = "EXCLUDED";

    /// Routing knows the contact, and it is in no hand-over.
    public static ChasedWork none(UUID contactId) {
        return new ChasedWork(contactId, null, null, null, null, null, null);
    }

    static ChasedWork of(UUID contactId, Handover handover) {
        return new ChasedWork(contactId, handover.handoverId(), handover.status(), handover.department(), handover.dueAt(),
                handover.completedAt(), handover.result());
    }

    /// Whether it ended because its contact does not count: then nobody was served with it.
    public boolean wasTakenOut() {
        return TAKEN_OUT.equals(closedAs);
    }

    /// Whether the decision on a contact that joined it says where it lies and until when.
    public boolean isWhere(Decision decision) {
        return department.equals(decision.department()) && dueAt.equals(decision.answerDueAt());
    }

    /// Whether a department has it now: work that was given back lies at the front office.
    public boolean isAtDepartment() {
        return status == HandoverStatus.OPEN || status == HandoverStatus.ACCEPTED;
    }
}
