package nl.kcc.routing.trials;

import java.time.Instant;
import java.util.UUID;

import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.routing.decision.RetakeDecisions.DecidedCourse;

/// A row of `trial_moved`: a contact that would have gone elsewhere.
record MovedContact(UUID trial, UUID contactId, String municipality, Instant occurredAt, String channel, String topic,
        String nowDestination, String nowDepartment, String thenDestination, String thenDepartment, String thenRule) {

    static MovedContact of(UUID trial, PastContact contact) {
        DecidedCourse now = contact.now();
        DecidedCourse then = contact.then();
        return new MovedContact(trial, contact.id(), contact.municipality(), contact.occurredAt(), contact.channel(),
                contact.topic(), now.destination().name(), now.department(), then.destination().name(), then.department(),
                then.rule());
    }

    static MovedContact of(Row row) {
        return new MovedContact(row.getUUID("trial"), row.getUUID("contact_id"), row.getString("municipality"),
                row.getOffsetDateTime("occurred_at").toInstant(), row.getString("channel"), row.getString("topic"),
                row.getString("now_destination"), row.getString("now_department"), row.getString("then_destination"),
                row.getString("then_department"), row.getString("then_rule"));
    }
}
