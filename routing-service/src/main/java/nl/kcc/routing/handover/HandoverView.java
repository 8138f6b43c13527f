package nl.kcc.routing.handover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import nl.kcc.events.Channel;
import nl.kcc.events.HandoverStatus;
import nl.kcc.routing.catalogue.Catalogue;

/// A hand-over as a client reads it.
///
/// @param department who holds it; of returned work the department that gave it back
/// @param overdue whether its due moment passed without completion; stays so when it is completed late
/// @param askedAgain left out unless somebody asked again for what it is about
/// @param holders null in a list
record HandoverView(UUID id, UUID contactId, String municipality, Channel channel, String topic, String topicName,
        String reason, String department, String departmentName, HandoverStatus state, int hops, boolean pingPong,
        Instant openedAt, Instant dueAt, boolean overdue, Instant acceptedAt, Instant completedAt, String result,
        AskedAgain askedAgain, List<Holder> holders) {

    /// The citizen, known for sure, asked again while it lay here.
    record AskedAgain(long times, Instant lastAt) {
    }

    /// @param department null for the front office
    /// @param reason why it was passed on: a code, or null
    record Holder(String department, String name, Instant from, Instant acceptedAt, Instant until, String reason) {
    }

    static HandoverView of(ListedHandover row, Catalogue catalogue) {
        return of(row, catalogue, null);
    }

    static HandoverView of(HandoverDetails details, Catalogue catalogue) {
        return of(details.handover(), catalogue,
                details.chain().stream().map(holder -> holder(holder, catalogue)).toList());
    }

    private static HandoverView of(ListedHandover row, Catalogue catalogue, List<Holder> holders) {
        return new HandoverView(row.id, row.contactId, row.municipality, row.channel, row.topic,
                catalogue.topicName(row.topic), row.reason, row.department,
                catalogue.departmentName(row.department), row.status, row.hops, row.pingPong, row.openedAt, row.dueAt,
                row.overdueAt != null, row.acceptedAt, row.completedAt, row.result,
                row.askedAgain == 0 ? null : new AskedAgain(row.askedAgain, row.lastAskedAgainAt), holders);
    }

    private static Holder holder(HolderRow row, Catalogue catalogue) {
        return new Holder(row.department,
                row.department == null ? "Balie (KCC)" : catalogue.departmentName(row.department), row.heldFrom,
                row.acceptedAt, row.heldUntil, row.passedOnReason);
    }
}
