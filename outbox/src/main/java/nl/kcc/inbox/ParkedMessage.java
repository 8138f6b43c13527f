package nl.kcc.inbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// Row of a parked message.
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
    @Column(name = "message_key")
    byte[] key;
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> headers;
    byte[] value;
    String reason;
    String detail;
    @Column(name = "parked_at")
    Instant parkedAt;
}
