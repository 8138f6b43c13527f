package nl.kcc.kpi.steering.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import nl.kcc.events.Channel;
import nl.kcc.kpi.steering.actions.ImprovementAction.Withdrawal;

/// A row of `improvement_action`.
@Entity
@Table(name = "improvement_action")
class ActionRow {
    @Id
    @Column(name = "action_id")
    UUID id;
    @Column(name = "norm_id")
    UUID norm;
    String municipality;
    @Enumerated(EnumType.STRING)
    Channel channel;
    String topic;
    String department;
    String reason;
    String title;
    String owner;
    @Column(name = "started_on")
    LocalDate startedOn;
    @Column(name = "ends_on")
    LocalDate endsOn;
    @Enumerated(EnumType.STRING)
    ActionStatus status;
    String note;
    @Column(name = "communicated_on")
    LocalDate communicatedOn;
    @Column(name = "recorded_at")
    Instant recordedAt;
    @Column(name = "withdrawn_at")
    Instant withdrawnAt;
    @Column(name = "withdrawn_by")
    String withdrawnBy;
    @Column(name = "withdrawal_reason")
    String withdrawalReason;

    ImprovementAction action() {
        return new ImprovementAction(id, norm, municipality, channel, topic, department, reason, title, owner, startedOn,
                endsOn, status, note, communicatedOn,
                withdrawnAt == null ? null : new Withdrawal(withdrawnAt, withdrawnBy, withdrawalReason));
    }

    void set(ActionRequest request, Instant now) {
        norm = request.norm();
        municipality = request.municipality();
        channel = request.channel();
        topic = request.topic();
        department = request.department();
        reason = request.reason();
        title = request.title();
        owner = request.owner();
        startedOn = request.startedOn();
        endsOn = request.endsOn();
        status = request.status();
        note = request.note();
        communicatedOn = request.communicatedOn();
        recordedAt = now;
    }

    void withdraw(String because, String by, Instant now) {
        status = ActionStatus.WITHDRAWN;
        withdrawalReason = because;
        withdrawnBy = by;
        withdrawnAt = now;
    }
}
