package nl.kcc.kpi.reports.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import io.vertx.mutiny.sqlclient.Row;

/// A contact as it is counted.
///
/// @param day the day it counts for
/// @param topic code; left out while unknown
/// @param topicName where the catalogue knows it
/// @param department left out without one
/// @param since since when it is in this state; left out for an exclusion, whose moment nobody records
/// @param answeredLate true for an `OVERDUE` contact that did get an answer
/// @param reason why it is no success, such as `NO_KNOWLEDGE`; left out for one that is, or is open
/// @param repeatOf the contact it repeats, surely or perhaps; left out without one
/// @param chaser true for a repeat of a contact that was not settled
/// @param exclusion why an excluded contact does not count
public record ContactView(UUID id, LocalDate day, Instant occurredAt, String municipality, String channel, String topic,
        String topicName, String department, String state, Instant since, Boolean answeredLate, String reason,
        UUID repeatOf, Boolean chaser, String exclusion) {

    static ContactView of(Row row) {
        boolean late = row.getString("state").equals("OVERDUE") && row.getOffsetDateTime("first_answer_at") != null;
        return new ContactView(row.getUUID("contact_id"), row.getLocalDate("day"), instant(row, "occurred_at"),
                row.getString("municipality"), row.getString("channel"), textOrNull(row, "topic"),
                row.getString("topic_name"), textOrNull(row, "department"), row.getString("state"),
                instant(row, "since"), late ? true : null, textOrNull(row, "reason"), row.getUUID("repeat_of"),
                row.getString("state").equals("FOLLOW_UP") ? row.getBoolean("chaser") : null,
                row.getString("exclusion"));
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime moment = row.getOffsetDateTime(column);
        return moment == null ? null : moment.toInstant();
    }

    private static String textOrNull(Row row, String column) {
        return row.getString(column).isEmpty() ? null : row.getString(column);
    }
}
