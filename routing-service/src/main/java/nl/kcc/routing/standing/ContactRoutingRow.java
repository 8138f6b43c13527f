package nl.kcc.routing.standing;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import nl.kcc.events.Channel;
import nl.kcc.events.Destination;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.Urgency;

/// A row of `contact_routing`.
@Entity
@Table(name = "contact_routing")
class ContactRoutingRow {
    @Id
    @Column(name = "contact_id")
    UUID contactId;

    @Column(name = "contact_version")
    long contactVersion;
    String municipality;
    @Enumerated(EnumType.STRING)
    Channel channel;
    String topic;
    @Column(name = "occurred_at")
    Instant occurredAt;
    @Enumerated(EnumType.STRING)
    Outcome outcome;
    @Column(name = "answered_at")
    Instant answeredAt;
    @Column(name = "first_answer_at")
    Instant firstAnswerAt;
    @Column(name = "answered_again_at")
    Instant answeredAgainAt;
    @Column(name = "asked_reason")
    String askedReason;
    @Column(name = "asked_department")
    String askedDepartment;
    @Column(name = "asked_at")
    Instant askedAt;
    @Column(name = "reopened_at")
    Instant reopenedAt;
    @Enumerated(EnumType.STRING)
    Exclusion exclusion;
    UUID chases;
    @Column(name = "suggested_topic")
    String suggestedTopic;
    @Column(name = "suggested_certainty")
    Double suggestedCertainty;
    @Enumerated(EnumType.STRING)
    Urgency urgency;

    long version;
    @Enumerated(EnumType.STRING)
    Destination destination;
    String reason;
    String explanation;
    String rule;
    @Column(name = "rule_set")
    Integer ruleSet;
    String department;
    @Column(name = "answer_due_at")
    Instant answerDueAt;
    @Column(name = "decided_at")
    Instant decidedAt;
    @Column(name = "handed_over_at")
    Instant handedOverAt;
    @Column(name = "answer_overdue_at")
    Instant answerOverdueAt;
    @Column(name = "reopened_overdue_at")
    Instant reopenedOverdueAt;
    @Column(name = "joined_to")
    UUID joinedTo;
    @Column(name = "joined_handover")
    UUID joinedHandover;
    @Column(name = "joined_completed_at")
    Instant joinedCompletedAt;
    @Column(name = "delay_first_due_at")
    Instant delayFirstDueAt;
    @Column(name = "delay_new_due_at")
    Instant delayNewDueAt;
    @Column(name = "delay_noticed_at")
    Instant delayNoticedAt;
    @Column(name = "delay_text")
    String delayText;
    @Column(name = "waits_since")
    Instant waitsSince;
    @Column(name = "watch_at")
    Instant watchAt;
}
