package nl.kcc.intake.mail.processing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.kcc.intake.IntakeDatabase;

/// Mails that lie stored as a reader of a mailbox stores them, and what becomes of them at once.
@Singleton
public class ArrivingMails {

    private final ProcessMails processing;
    private final IntakeDatabase database;

    ArrivingMails(ProcessMails processing, IntakeDatabase database) {
        this.processing = processing;
        this.database = database;
    }

    /// @param message its lines end as those of a text block
    /// @return its id
    public UUID bring(String message) {
        return bring(message.replace("\n", "\r\n").getBytes(UTF_8));
    }

    public UUID bring(byte[] raw) {
        UUID id = store(raw);
        process();
        return id;
    }

    /// All that lies there.
    public void process() {
        processing.process();
    }

    /// Stored, and not looked at.
    public UUID store(byte[] raw) {
        UUID id = UUID.randomUUID();
        database.execute("""
                insert into incoming_mail (id, mailbox, municipality, uid_validity, uid, received_at, stored_at, size, raw)
                select '%s', 'gemeente@kcc.local', 'GM0344', 1, count(*) + 1, now(), now(), %d, decode('%s', 'hex')
                from incoming_mail""".formatted(id, raw.length, HexFormat.of().formatHex(raw)));
        return id;
    }

    /// The contact that a mail became.
    public UUID contactOf(UUID mail) {
        return UUID.fromString(database.column("select contact_id from incoming_mail where id = '" + mail + "'").getFirst());
    }
}
