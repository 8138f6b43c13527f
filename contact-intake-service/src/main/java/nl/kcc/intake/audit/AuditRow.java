package nl.kcc.intake.audit;

import java.time.Instant;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/// A row of the trail.
@Entity
@Table(name = "audit")
class AuditRow {

    @EmbeddedId
    VersionKey id;
    @Enumerated(EnumType.STRING)
    Action action;
    String code;
    String actor;
    Instant recordedAt;
}
