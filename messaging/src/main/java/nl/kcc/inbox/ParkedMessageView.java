package nl.kcc.inbox;

import java.time.Instant;
import java.util.UUID;

/// What an operator sees of a parked message; its bytes stay in the database.
///
/// @param bytes size of the value
public record ParkedMessageView(UUID id, String topic, int partition, long offset, String reason, String detail, int bytes,
        Instant parkedAt) {

    static ParkedMessageView of(ParkedMessage row) {
        return new ParkedMessageView(row.id, row.topic, row.partition, row.offset, row.reason, row.detail,
                row.value == null ? 0 : row.value.length, row.parkedAt);
    }
}
