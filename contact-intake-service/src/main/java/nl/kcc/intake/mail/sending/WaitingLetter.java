package nl.kcc.intake.mail.sending;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import io.vertx.mutiny.sqlclient.Row;

/// A mail whose turn it is.
///
/// @param mailbox the address it comes from
/// @param attempts this one included
/// @param reference what the citizen asks with how it stands
/// @param receivedAt when the question came in
/// @param dueAt until when it is answered; empty while that is not settled
/// @param text of the answer; empty for a receipt
/// @param answered Message-ID of the mail that asked; empty when none did
/// @param later with the notice that the answer comes later; empty otherwise
/// @param forwarded what goes on to another body; empty when it goes to the citizen
record WaitingLetter(UUID id, UUID contact, String mailbox, MailPurpose purpose, String recipient, int attempts,
        Instant createdAt, String messageId, Optional<String> reference, Instant receivedAt, Optional<Instant> dueAt,
        Optional<String> text, Optional<String> answered, Optional<ForwardedMessage> forwarded,
        Optional<LaterAnswer> later) {

    static WaitingLetter of(Row row) {
        return new WaitingLetter(row.getUUID("id"), row.getUUID("contact_id"), row.getString("mailbox"),
                MailPurpose.valueOf(row.getString("kind")), row.getString("recipient"), row.getInteger("attempts"),
                row.getOffsetDateTime("created_at").toInstant(), row.getString("message_id"),
                Optional.ofNullable(row.getString("reference")), row.getOffsetDateTime("registered_at").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("due_at")).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("text")), Optional.ofNullable(row.getString("answered")),
                Optional.ofNullable(row.getString("asker")).map(asker -> ForwardedMessage.of(asker, row)),
                Optional.ofNullable(row.getString("delay_text")).map(text -> LaterAnswer.of(text, row)));
    }

    /// Nothing of the citizen.
    @Override
    public String toString() {
        return "WaitingLetter[id=" + id + "]";
    }
}
