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
        Instant handoverCompletedAt,
        String handoverResult) {

    private static final RoutingState.Handover NO_HANDOVER = new RoutingState.Handover(null, null, null, null, 0, false,
            null, null, null, null, null, null);

    static Decision of(RoutingState routing) {
        var decision = routing.decision();
        var handover = routing.handover() == null ? NO_HANDOVER : routing.handover();
        return new Decision(routing.contactId(), routing.version(), decision.destination(), decision.reason(),
                decision.explanation(), decision.rule(), decision.ruleSet(), decision.department(),
                decision.answerDueAt(), decision.decidedAt(), routing.handedOverAt(), routing.answerOverdueAt(),
                handover.handoverId(), handover.reason(), handover.department(), handover.status(), handover.dueAt(),
                handover.overdueAt(), handover.completedAt(), handover.result());
    }

    public RoutingFacts facts() {
        return new RoutingFacts(handedOverAt, handoverCompletedAt != null, answerOverdueAt);
    }

    public DecisionView view() {
        return new DecisionView(destination, reason, explanation, rule, ruleSet, department, answerDueAt);
    }

    /// @return null when it was never handed over
    public BackOfficeView backOffice() {
        return handoverId == null
                ? null
                : new BackOfficeView(handoverId, handoverReason, handoverDepartment, handoverStatus, handoverDueAt,
                        handoverOverdueAt, handoverCompletedAt, handoverResult);
    }
}
