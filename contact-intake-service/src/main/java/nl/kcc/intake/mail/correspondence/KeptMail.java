package nl.kcc.intake.mail.correspondence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.intake.mail.processing.OutcomeKind;
import nl.kcc.intake.mail.threading.ReplyMeaning;

/// A mail as it is stored, with what became of it.
///
/// @param detail a code: by which sign, by which obstacle; null when there is none
/// @param contact what it became; null when it became none
/// @param earlier contact of an earlier mail that this one belongs to
record KeptMail(UUID id, String mailbox, String municipality, Instant receivedAt, Instant storedAt, OutcomeKind kind,
        String detail, String sender, UUID contact, Optional<Earlier> earlier, byte[] raw) {

    /// What reading a mail may have done to the process before, it is not to do once more.
    private static final String BROKEN = "BROKEN";

    /// @param place how the mail belongs to it; null of a bounce or of the same mail once more
    /// @param reference which the citizen has of it; null when he has none
    /// @param proposal what the reply seems to be; null when nothing was proposed
    /// @param decision what a person decided it is; null before that
    record Earlier(UUID contact, Place place, String reference, ReplyMeaning proposal, ReplyMeaning decision) {
    }

    enum Place {
        /// One of those who took part in it wrote.
        TO,
        /// Somebody else did.
        PERHAPS
    }

    /// @param row without `raw` in lists
    static KeptMail of(Row row) {
        UUID answers = row.getUUID("answers");
        String place = row.getString("belonging");
        return new KeptMail(row.getUUID("id"), row.getString("mailbox"), row.getString("municipality"),
                row.getOffsetDateTime("received_at").toInstant(), row.getOffsetDateTime("stored_at").toInstant(),
                OutcomeKind.valueOf(row.getString("kind")), row.getString("detail"), row.getString("sender"),
                row.getUUID("contact_id"),
                Optional.ofNullable(answers).map(contact -> new Earlier(contact, place == null ? null : Place.valueOf(place),
                        row.getString("reference"), meaning(row, "proposal"), meaning(row, "decision"))),
                row.getColumnIndex("raw") < 0 ? new byte[0] : row.getBuffer("raw").getBytes());
    }

    private static ReplyMeaning meaning(Row row, String column) {
        return Optional.ofNullable(row.getString(column)).map(ReplyMeaning::valueOf).orElse(null);
    }

    boolean isPastReading() {
        return kind == OutcomeKind.UNREADABLE && BROKEN.equals(detail);
    }

    /// Nothing of the citizen.
    @Override
    public String toString() {
        return "KeptMail[id=" + id + "]";
    }
}
