package nl.kcc.routing.reminders;

import java.time.Instant;
import java.util.UUID;

import io.vertx.mutiny.sqlclient.Row;

/// A hand-over that a department has and has not completed.
record OwedWork(UUID handover, UUID contact, Instant dueAt) {

    static OwedWork of(Row row) {
        return new OwedWork(row.getUUID("id"), row.getUUID("contact_id"), row.getOffsetDateTime("due_at").toInstant());
    }
}
