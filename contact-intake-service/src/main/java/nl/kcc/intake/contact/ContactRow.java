package nl.kcc.intake.contact;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import nl.kcc.events.Channel;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.Strength;

/// A row of the contacts. Inserted by the registration's statement, changed here.
@Entity
@Table(name = "contact")
class ContactRow {

    @Id
    UUID id;
    long version;
    UUID interactionId;
    String municipality;
    @Enumerated(EnumType.STRING)
    Channel channel;
    String topic;
    Instant occurredAt;
    Instant registeredAt;
    String summary;
    @Enumerated(EnumType.STRING)
    Outcome outcome;
    Instant answeredAt;
    Instant firstAnswerAt;
    String handoverReason;
    String handoverDepartment;
    Instant handoverRequestedAt;
    Instant reopenedAt;
    @Enumerated(EnumType.STRING)
    Exclusion exclusion;
    Boolean resolved;
    /// Written by the registration and the retention run alone.
    @Column(updatable = false)
    UUID identityId;
    @Enumerated(EnumType.STRING)
    Strength chainStrength;
    UUID repeatOf;
    Instant repeatOfAt;
    boolean chaser;
    Instant nextAt;
    Instant firstReopenedAt;
    Instant answeredAgainAt;
}
