package nl.kcc.intake.routingview;

import java.time.Instant;
import java.util.UUID;

import nl.kcc.events.HandoverStatus;

/// How a hand-over stands at the back office.
public record BackOfficeView(
        UUID handoverId,
        String reason,
        String department,
        HandoverStatus status,
        Instant dueAt,
        Instant overdueAt,
        Instant completedAt,
        String result) {
}
