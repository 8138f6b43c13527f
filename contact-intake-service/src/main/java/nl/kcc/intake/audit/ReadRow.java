package nl.kcc.intake.audit;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// That somebody was shown the text of a contact.
@Entity
@Table(name = "contact_read")
class ReadRow {

    @Id
    UUID id;
    UUID contactId;
    String reader;
    Instant readAt;
}
