package nl.kcc.intake.audit;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// What somebody wrote with a change; masked.
@Entity
@Table(name = "note")
class NoteRow {

    @EmbeddedId
    VersionKey id;
    String text;
}
