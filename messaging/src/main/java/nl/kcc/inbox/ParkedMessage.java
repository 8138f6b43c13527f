package nl.kcc.inbox;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/// Row of a parked message, as far as it is shown.
@Entity
@Immutable
@Table(name = "parked_message")
class ParkedMessage {
    @Id
    UUID id;
    String topic;
    @Column(name = "kafka_partition")
    int partition;
    @Column(name = "kafka_offset")
    long offset;
    byte[] value;
    String reason;
    String detail;
    @Column(name = "parked_at")
    Instant parkedAt;
}
