package nl.kcc.routing.handover;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/// A row of `handover_note`.
@Entity
@Immutable
@Table(name = "handover_note")
class NoteRow {
    @Id
    UUID id;
    @Column(name = "handover_id")
    UUID handoverId;
    @Column(name = "noted_at")
    Instant notedAt;
    String author;
    String note;
}
