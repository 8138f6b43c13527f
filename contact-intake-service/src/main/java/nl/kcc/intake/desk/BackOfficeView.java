package nl.kcc.intake.desk;

import java.time.Instant;
import java.util.UUID;

import nl.kcc.events.HandoverStatus;
import nl.kcc.intake.routingview.Decision;

/// How a hand-over stands at the back office.
record BackOfficeView(
        UUID handoverId,
        String reason,
        String department,
        HandoverStatus status,
        Instant dueAt,
        Instant overdueAt,
        Instant completedAt,
        String result) {

    /// @return null when it was never handed over
    static BackOfficeView of(Decision decision) {
        return decision.isHandedOver()
                ? new BackOfficeView(decision.handoverId(), decision.handoverReason(), decision.handoverDepartment(),
                        decision.handoverStatus(), decision.handoverDueAt(), decision.handoverOverdueAt(),
                        decision.handoverCompletedAt(), decision.handoverResult())
                : null;
    }
}
