package nl.kcc.routing.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/// A row of `handover_waiting`.
@Entity
@IdClass(WaitingRow.Key.class)
@Table(name = "handover_waiting")
class WaitingRow {
    @Id
    @Column(name = "handover_id")
    UUID handoverId;
    @Id
    Instant since;
    @Column(name = "until_at")
    Instant untilAt;
    @Enumerated(EnumType.STRING)
    WaitingReason reason;
    @Column(name = "stopped_by")
    String stoppedBy;
    @Column(name = "left_seconds")
    long leftSeconds;
    @Column(name = "resumed_at")
    Instant resumedAt;
    @Column(name = "resumed_by")
    String resumedBy;

    record Key(UUID handoverId, Instant since) {
    }

    boolean isGoingOn(Instant now) {
        return resumedAt == null && now.isBefore(untilAt);
    }

    /// When the clock ran again, or will.
    Instant end() {
        return resumedAt == null ? untilAt : resumedAt;
    }

    Duration left() {
        return Duration.ofSeconds(leftSeconds);
    }
}
