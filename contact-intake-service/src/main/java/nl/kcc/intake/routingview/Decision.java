package nl.kcc.intake.routingview;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import nl.kcc.events.Destination;
import nl.kcc.events.HandoverStatus;
import nl.kcc.events.RoutingState;
import nl.kcc.intake.domain.RoutingFacts;

/// A row of the read view; as JSON it has the names of the table's columns.
@JsonNaming(SnakeCaseStrategy.class)
public record Decision(
        UUID contactId,
        long version,
        Destination destination,
        String reason,
        String explanation,
        String rule,
        int ruleSet,
        String department,
        Instant answerDueAt,
        Instant decidedAt,
        Instant handedOverAt,
        Instant answerOverdueAt,
        UUID handoverId,
        String handoverReason,
        String handoverDepartment,
        HandoverStatus handoverStatus,
        Instant handoverDueAt,
        Instant handoverOverdueAt,
        Instant handoverReturnedAt,
        Instant handoverCompletedAt,
        String handoverResult,
        UUID joinedHandoverId,
        Instant joinedCompletedAt,
        Instant delayFirstDueAt,
        Instant delayNewDueAt,
        Instant delayNoticedAt,
        String delayText) {

    private static final RoutingState.Delay NO_DELAY = new RoutingState.Delay(null, null, null, null);
    private static final RoutingState.Joined NOTHING_JOINED = new RoutingState.Joined(null, null, null);

    private static final Instant NOT_TOLD = Instant.parse("9999-12-31T00:00:00Z");
    private static final RoutingState.Handover NO_HANDOVER = new RoutingState.Handover(null, null, null, null, 0, false,
            null, null, null, null, null, null, null);

    static Decision of(RoutingState routing) {
        var decision = routing.decision();
        var handover = routing.handover() == null ? NO_HANDOVER : routing.handover();
        var joined = routing.joined() == null ? NOTHING_JOINED : routing.joined();
        var delay = routing.delay() == null ? NO_DELAY : routing.delay();
        return new Decision(routing.contactId(), routing.version(), decision.destination(), decision.reason(),
                decision.explanation(), decision.rule(), decision.ruleSet(), decision.department(),
                decision.answerDueAt(), decision.decidedAt(), routing.handedOverAt(), routing.answerOverdueAt(),
                handover.handoverId(), handover.reason(), handover.department(), handover.status(), handover.dueAt(),
                handover.overdueAt(), returnedAt(handover), handover.completedAt(), handover.result(),
                joined.handoverId(), joined.completedAt(), delay.firstDueAt(), delay.newDueAt(), delay.noticedAt(),
                delay.text());
    }

    /// Routing did not tell the moment before it was asked for: then the front office has done nothing since.
    private static Instant returnedAt(RoutingState.Handover handover) {
        return handover.status() == HandoverStatus.RETURNED && handover.returnedAt() == null ? NOT_TOLD
                : handover.returnedAt();
    }

    public RoutingFacts facts() {
        return new RoutingFacts(handedOverAt, joinedHandoverId != null, handoverReturnedAt,
                handoverCompletedAt == null ? joinedCompletedAt : handoverCompletedAt, answerOverdueAt);
    }

    /// What was decided, in routing's own words.
    public RoutingState.Decision decision() {
        return new RoutingState.Decision(destination, reason, explanation, rule, ruleSet, department, answerDueAt, decidedAt);
    }

    /// Where it lies or lay last: with a hand-over of its own, or with the one that it chases.
    ///
    /// @return null when no department ever had it
    public String workingDepartment() {
        return handoverDepartment == null && joinedHandoverId != null ? department : handoverDepartment;
    }

    /// Whether a department has or had it.
    public boolean isHandedOver() {
        return handoverId != null;
    }
}
