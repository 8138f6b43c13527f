package nl.kcc.routing.reminders;

import java.time.Instant;
import java.util.UUID;

import io.vertx.mutiny.sqlclient.Row;

/// A mail whose turn it is.
///
/// @param attempts this one included
record ReminderMail(UUID id, String municipality, String department, RemindedParty audience, String recipient, int attempts,
        Instant createdAt) {

    static ReminderMail of(Row row) {
        return new ReminderMail(row.getUUID("id"), row.getString("municipality"), row.getString("department"),
                RemindedParty.valueOf(row.getString("audience")), row.getString("recipient"), row.getInteger("attempts"),
                row.getOffsetDateTime("created_at").toInstant());
    }

    /// Not the address.
    @Override
    public String toString() {
        return "ReminderMail[id=" + id + "]";
    }
}
