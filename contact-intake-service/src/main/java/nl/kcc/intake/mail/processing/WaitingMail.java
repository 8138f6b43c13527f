package nl.kcc.intake.mail.processing;

import java.time.Instant;
import java.util.UUID;

import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.intake.registration.InteractionSource;

/// A stored mail whose turn it is.
///
/// @param receivedAt as its server says
/// @param attempts this one included
record WaitingMail(UUID id, String mailbox, String municipality, long uidValidity, long uid, Instant receivedAt, int attempts,
        byte[] raw) {

    static WaitingMail of(Row row) {
        return new WaitingMail(row.getUUID("id"), row.getString("mailbox"), row.getString("municipality"),
                row.getLong("uid_validity"), row.getLong("uid"), row.getOffsetDateTime("received_at").toInstant(),
                row.getInteger("attempts"), row.getBuffer("raw").getBytes());
    }

    InteractionSource source() {
        return new InteractionSource.Mail(mailbox, uidValidity, uid);
    }

    /// Nothing of the citizen.
    @Override
    public String toString() {
        return "WaitingMail[id=" + id + "]";
    }
}
