package nl.kcc.kpi.reports.unanswered;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// An e-mail or web form without an answer.
///
/// @param topic left out while unknown, like the department without one
/// @param dueAt when it should have been answered or completed
record Message(UUID id, LocalDate day, Instant occurredAt, String municipality, String channel, String topic,
        String topicName, String department, String state, Instant dueAt) {
}
