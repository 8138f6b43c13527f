package nl.kcc.intake.domain;

import java.time.Instant;

import nl.kcc.events.ContactState;

/// What the back office has to do with a contact, since it was last reopened.
enum BackOfficeProgress {
    NOTHING,
    WORKING,
    /// A department gave it back, and the front office has done nothing with it since.
    RETURNED,
    FINISHED;

    static BackOfficeProgress of(ContactState contact, RoutingFacts routing) {
        Instant reopened = contact.reopenedAt();
        Instant asked = contact.handover() == null ? null : contact.handover().requestedAt();
        Instant returned = routing.handoverReturnedAt();
        if (isSince(reopened, routing.handoverCompletedAt())) {
            return FINISHED;
        }
        if (isSince(reopened, returned) && !isSince(returned, asked) && !isSince(returned, contact.answer().answeredAt())) {
            return RETURNED;
        }
        boolean began = reopened == null
                ? asked != null || routing.handedOverAt() != null || routing.joined()
                : isSince(reopened, asked);
        return began ? WORKING : NOTHING;
    }

    /// @param start null for the very beginning
    private static boolean isSince(Instant start, Instant moment) {
        return moment != null && (start == null || !moment.isBefore(start));
    }
}
