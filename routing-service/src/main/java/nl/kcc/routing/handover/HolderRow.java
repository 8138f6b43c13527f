package nl.kcc.routing.handover;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// A row of `handover_holder`.
@Entity
@Table(name = "handover_holder")
class HolderRow {
    @Id
    UUID id;
    @Column(name = "handover_id")
    UUID handoverId;
    int position;
    /// Null: the front office.
    String department;
    @Column(name = "held_from")
    Instant heldFrom;
    @Column(name = "accepted_at")
    Instant acceptedAt;
    @Column(name = "held_until")
    Instant heldUntil;
    /// Why it was passed on: a [nl.kcc.events.ForwardReason], or a [nl.kcc.events.ReturnReason].
    @Column(name = "passed_on_reason")
    String passedOnReason;
}
