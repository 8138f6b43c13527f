package nl.kcc.kpi.counting;

import java.time.Instant;

import nl.kcc.events.RoutingState;

/// What counting needs of a contact's newest state at routing. The meaning of each part stands at [RoutingState].
///
/// @param department who holds the hand-over, else who the decision names; null for the front office
public record RoutingStanding(long version, String department, Instant handedOverAt, Instant answerOverdueAt) {

    /// Routing has not been heard of yet.
    public static final RoutingStanding NONE = new RoutingStanding(0, null, null, null);

    public static RoutingStanding of(RoutingState routing) {
        return new RoutingStanding(routing.version(), departmentOf(routing), routing.handedOverAt(),
                routing.answerOverdueAt());
    }

    private static String departmentOf(RoutingState routing) {
        if (routing.handover() != null) {
            return routing.handover().department();
        }
        return routing.decision() == null ? null : routing.decision().department();
    }
}
