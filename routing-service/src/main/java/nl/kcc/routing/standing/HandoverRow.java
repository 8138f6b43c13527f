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
import nl.kcc.events.HandoverStatus;

/// A row of `handover`.
@Entity
@Table(name = "handover")
class HandoverRow {
    @Id
    UUID id;
    @Column(name = "contact_id")
    UUID contactId;
    String municipality;
    @Enumerated(EnumType.STRING)
    Channel channel;
    String topic;
    String reason;
    String department;
    @Enumerated(EnumType.STRING)
    HandoverStatus status;
    int hops;
    @Column(name = "ping_pong")
    boolean pingPong;
    @Column(name = "opened_at")
    Instant openedAt;
    @Column(name = "due_at")
    Instant dueAt;
    @Column(name = "overdue_at")
    Instant overdueAt;
    @Column(name = "accepted_at")
    Instant acceptedAt;
    @Column(name = "completed_at")
    Instant completedAt;
    String result;
    @Column(name = "returned_at")
    Instant returnedAt;

    /// Name of the user who works on it; null when that is nobody yet.
    String assignee;

    @Column(name = "assigned_at")
    Instant assignedAt;

    int revision;
}
