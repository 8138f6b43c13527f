package nl.kcc.intake.routingview;

import java.time.Instant;
import java.util.UUID;

import nl.kcc.events.Destination;
import nl.kcc.events.HandoverStatus;
import nl.kcc.events.RoutingState;

/// What routing tells.
final class RoutingFixture {

    static final Instant NOW = Instant.parse("2026-11-20T08:14:05.123456Z");
    static final String ROUTED = "nl.klantcontacten.contact-gerouteerd.v1";
    static final String HANDOVER_RETURNED = "nl.klantcontacten.overdracht-teruggegeven.v1";
    static final String HANDOVER_OPENED = "nl.klantcontacten.overdracht-geopend.v1";

    private RoutingFixture() {
    }

    static RoutingState frontOffice(UUID contact, long version) {
        return new RoutingState(contact, version,
                new RoutingState.Decision(Destination.FRONT_OFFICE, "DIRECTLY_ANSWERABLE", "U mag dit zelf beantwoorden.",
                        "direct", 4, null, NOW, NOW),
                null, null, null, null, null);
    }

    static RoutingState backOffice(UUID contact, long version, boolean completed) {
        var handover = new RoutingState.Handover(new UUID(5, 5), "NOT_DIRECTLY_ANSWERABLE", "reiniging",
                completed ? HandoverStatus.COMPLETED : HandoverStatus.OPEN, 0, false, NOW, NOW, null, null,
                completed ? NOW : null, completed ? "ANSWERED" : null, null);
        return new RoutingState(contact, version,
                new RoutingState.Decision(Destination.BACK_OFFICE, "NOT_DIRECTLY_ANSWERABLE", "De afdeling doet dit.",
                        "afdeling", 4, "reiniging", null, NOW),
                NOW, handover, null, null, null);
    }

    static RoutingState returned(UUID contact, long version, Instant at) {
        var was = backOffice(contact, version, false);
        var h = was.handover();
        return new RoutingState(contact, version, was.decision(), was.handedOverAt(),
                new RoutingState.Handover(h.handoverId(), h.reason(), h.department(), HandoverStatus.RETURNED, 0, false,
                        h.openedAt(), h.dueAt(), null, null, null, null, at),
                null, null, null);
    }

    /// Of a chaser that is in the hand-over of another contact.
    static RoutingState joined(UUID contact, long version, Instant completedAt) {
        return new RoutingState(contact, version,
                new RoutingState.Decision(Destination.BACK_OFFICE, "ALREADY_AT_DEPARTMENT", "Het ligt al bij de afdeling.",
                        "ligt-al-bij-afdeling", 4, "reiniging", NOW, NOW),
                null, null, null, null, new RoutingState.Joined(new UUID(6, 6), new UUID(5, 5), completedAt));
    }

    static RoutingState overdue(UUID contact, long version) {
        return new RoutingState(contact, version, frontOffice(contact, version).decision(), null, null, NOW, null, null);
    }
}
