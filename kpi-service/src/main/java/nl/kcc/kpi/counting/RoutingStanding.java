package nl.kcc.kpi.counting;

import java.time.Instant;

import nl.kcc.events.RoutingState;
import nl.kcc.events.RoutingState.Handover;

/// What counting needs of a contact's newest state at routing. The meaning of each part stands at [RoutingState].
///
/// @param department who holds the hand-over, else who the decision names; null for the front office
/// @param answerDueAt null when no answer was owed
/// @param delayNewDueAt what the citizen was promised beside the first promise, which goes on counting; null when nothing was
/// @param handoverCompletedAt when the hand-over was completed, or the one of another contact that this one, a chaser, joined
public record RoutingStanding(long version, String department, Instant answerDueAt, Instant handedOverAt,
        String handoverReason, Instant handoverDueAt, Instant handoverOverdueAt, Instant handoverCompletedAt, int hops,
        boolean pingPong, Instant answerOverdueAt, Instant delayNewDueAt) {

    /// Routing has not been heard of yet.
    public static final RoutingStanding NONE = new RoutingStanding(0, null, null, null, null, null, null, null, 0,
            false, null, null);

    /// Of a contact whose citizen was promised nothing else.
    public RoutingStanding(long version, String department, Instant answerDueAt, Instant handedOverAt, String handoverReason,
            Instant handoverDueAt, Instant handoverOverdueAt, Instant handoverCompletedAt, int hops, boolean pingPong,
            Instant answerOverdueAt) {
        this(version, department, answerDueAt, handedOverAt, handoverReason, handoverDueAt, handoverOverdueAt,
                handoverCompletedAt, hops, pingPong, answerOverdueAt, null);
    }

    public static RoutingStanding of(RoutingState routing) {
        var decision = routing.decision();
        var promisedAgain = routing.delay() == null ? null : routing.delay().newDueAt();
        var dueAt = decision == null ? null : decision.answerDueAt();
        return switch (routing.handover()) {
            case null -> new RoutingStanding(routing.version(), decision == null ? null : decision.department(), dueAt,
                    routing.handedOverAt(), null, null, null, routing.joined() == null ? null : routing.joined().completedAt(),
                    0, false, routing.answerOverdueAt(), promisedAgain);
            case Handover handover -> new RoutingStanding(routing.version(), handover.department(), dueAt,
                    routing.handedOverAt(), handover.reason(), handover.dueAt(), handover.overdueAt(),
                    handover.completedAt(), handover.hops(), handover.pingPong(), routing.answerOverdueAt(),
                    promisedAgain);
        };
    }
}
