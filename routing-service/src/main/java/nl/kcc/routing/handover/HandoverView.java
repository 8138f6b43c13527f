package nl.kcc.routing.handover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import nl.kcc.events.Channel;
import nl.kcc.events.HandoverStatus;
import nl.kcc.events.RoutingState.Handover;
import nl.kcc.routing.calendar.DueView;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.handover.HandoverClock.OfLaw;
import nl.kcc.routing.handover.HandoverClock.Waiting;
import nl.kcc.routing.standing.ListedHandover;
import nl.kcc.routing.standing.ListedHandover.AskedAgain;

/// A hand-over as a client reads it.
///
/// @param department who holds it; of returned work the department that gave it back
/// @param overdue whether its due moment passed without completion; stays so when it is completed late
/// @param wandering whether it is sent from pillar to post: ping-pong, or a second change of department
/// @param assignee user name of who works on it; null while nobody does
/// @param revision to be sent along with a move; one more with each change
/// @param askedAgain left out unless the citizen, known for sure, asked again while it lay here
/// @param holders null in a list
/// @param due how the due moment was counted; null in a list
/// @param statutory the term of a law, which waiting does not stop; null in a list, and when there is none
/// @param waiting since when the citizen is waited for; null in a list, and when nobody is
record HandoverView(UUID id, UUID contactId, String municipality, Channel channel, String topic, String topicName,
        String reason, String department, String departmentName, HandoverStatus state, int hops, boolean pingPong,
        boolean wandering, Instant openedAt, Instant dueAt, boolean overdue, Instant acceptedAt, Instant completedAt,
        String result, String assignee, Instant assignedAt, int revision, AskedAgain askedAgain, List<Holder> holders,
        DueView due, OfLaw statutory, Waiting waiting) {

    /// @param department null for the front office
    /// @param reason why it was passed on: a code, or null
    record Holder(String department, String name, Instant from, Instant acceptedAt, Instant until, String reason) {
    }

    static HandoverView of(ListedHandover listed, Catalogue catalogue) {
        return of(listed, catalogue, null, null);
    }

    static HandoverView of(HandoverWithHolders details, Catalogue catalogue) {
        return of(details.listed(), catalogue,
                details.holders().stream().map(holder -> holder(holder, catalogue)).toList(), details.clock());
    }

    private static HandoverView of(ListedHandover listed, Catalogue catalogue, List<Holder> holders,
            HandoverClock clock) {
        Handover handover = listed.handover();
        return new HandoverView(handover.handoverId(), listed.contactId(), listed.municipality(), listed.channel(),
                listed.topic(), catalogue.topicName(listed.topic()), handover.reason(), handover.department(),
                catalogue.departmentName(handover.department()), handover.status(), handover.hops(), handover.pingPong(),
                ListedHandover.isWandering(handover), handover.openedAt(), handover.dueAt(), handover.overdueAt() != null,
                handover.acceptedAt(), handover.completedAt(), handover.result(), listed.assignment().assignee(),
                listed.assignment().at(), listed.assignment().revision(), listed.asked(), holders,
                clock == null ? null : DueView.of(clock.counted()), clock == null ? null : clock.ofLaw(),
                clock == null ? null : clock.waiting());
    }

    private static Holder holder(HolderRow row, Catalogue catalogue) {
        return new Holder(row.department,
                row.department == null ? "Balie (KCC)" : catalogue.departmentName(row.department), row.heldFrom,
                row.acceptedAt, row.heldUntil, row.passedOnReason);
    }
}
