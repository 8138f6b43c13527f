package nl.kcc.routing.handover;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import nl.kcc.events.RoutingEvent.HandoverCompleted;
import nl.kcc.routing.handover.HandoverMoves.Completable;
import nl.kcc.routing.standing.ChasedWork;
import nl.kcc.routing.standing.ContactCourse;
import nl.kcc.routing.standing.KnownContact;

/// Closes a hand-over that something else than the department's work has settled.
public final class HandoverSettlement {

    /// The front office answered after all.
    public static final String ANSWERED_BY_FRONT_OFFICE = "ANSWERED_BY_FRONT_OFFICE";
    /// The contact does not count.
    public static final String EXCLUDED = ChasedWork.TAKEN_OUT;

    private HandoverSettlement() {
    }

    /// Completes it as an answer; when it came after the due moment, the alarm goes first.
    static void answered(ContactCourse course, Instant at, String result) {
        if (course.awaitsCompletion() && at.isAfter(course.handover().dueAt())) {
            course.handoverIsOverdue();
        }
        close(course, at, result);
    }

    /// Completes it whatever the time; nothing when there is none, or it is complete already.
    static void close(ContactCourse course, Instant at, String result) {
        if (course.handover() != null
                && HandoverMoves.of(course.handover(), List.of()) instanceof Completable completable) {
            course.move(completable.complete(at, result), HandoverCompleted::new);
        }
    }

    /// When news of a contact settles its hand-over: it does not count, or the front office answered after all.
    ///
    /// @param before as the contact was known before the news
    /// @param workWasThere whether the hand-over was under way before the news
    public static void bySettlement(ContactCourse course, KnownContact before, boolean workWasThere, Instant now) {
        KnownContact contact = course.contact();
        if (contact.exclusion() != null) {
            close(course, now, EXCLUDED);
        } else if (contact.isAnswered() && course.hasWork() && answeredSince(course, before, workWasThere)) {
            answered(course, answeredAt(course), ANSWERED_BY_FRONT_OFFICE);
        }
    }

    private static boolean answeredSince(ContactCourse course, KnownContact before, boolean workWasThere) {
        KnownContact contact = course.contact();
        if (workWasThere) {
            return contact.answer().outcome() != before.answer().outcome()
                    || !Objects.equals(contact.answer().answeredAt(), before.answer().answeredAt());
        }
        Instant answeredAt = contact.answer().answeredAt();
        return answeredAt != null && answeredAt.isAfter(workSince(course));
    }

    /// By the service's clock where that is about this answer, else as the agent stated it; never before the work began.
    private static Instant answeredAt(ContactCourse course) {
        KnownContact contact = course.contact();
        Instant began = workSince(course);
        Instant recorded = contact.answerRecordedAt();
        Instant at = recorded != null && recorded.isAfter(began) ? recorded : contact.answer().answeredAt();
        return at == null || at.isBefore(began) ? began : at;
    }

    /// Since when the work is under way: handed over once more, since that was asked.
    private static Instant workSince(ContactCourse course) {
        Instant opened = course.handover().openedAt();
        KnownContact contact = course.contact();
        return contact.wantsHandover() && contact.handoverRequest().requestedAt().isAfter(opened)
                ? contact.handoverRequest().requestedAt()
                : opened;
    }
}
