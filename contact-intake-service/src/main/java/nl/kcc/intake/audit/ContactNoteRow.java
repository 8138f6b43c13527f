package nl.kcc.intake.audit;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// What somebody wrote without changing the contact; masked.
@Entity
@Table(name = "contact_note")
class ContactNoteRow {

    @Id
    UUID id;
    UUID contactId;
    long version;
    String text;
    String author;
    Instant notedAt;
}
