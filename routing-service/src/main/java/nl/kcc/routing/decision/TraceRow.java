package nl.kcc.routing.decision;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/// A row of `decision_trace`.
@Entity
@Immutable
@IdClass(TraceRow.Key.class)
@Table(name = "decision_trace")
class TraceRow {
    @Id
    @Column(name = "contact_id")
    UUID contactId;
    @Id
    long version;
    String trace;

    record Key(UUID contactId, long version) {
    }
}
