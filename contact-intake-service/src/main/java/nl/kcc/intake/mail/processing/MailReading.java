package nl.kcc.intake.mail.processing;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import nl.kcc.intake.mail.mailbox.Mailboxes;
import nl.kcc.intake.mail.parsing.MailReader;
import nl.kcc.intake.mail.parsing.ReadMail;

/// Reads stored mails for people who wait. A hostile mail takes seconds and tens of megabytes, so few are read at a time, and
/// on threads that serve nobody else.
@ApplicationScoped
public class MailReading {

    private static final int AT_ONCE = 2;

    private final WorkerExecutor threads;
    private final MailReader reader;

    MailReading(Vertx vertx, Mailboxes mailboxes) {
        this.threads = vertx.createSharedWorkerExecutor("mail-reading", AT_ONCE);
        this.reader = new MailReader(mailboxes.senders());
    }

    /// @param pastReading whether it was given up before: reading it may have ended the process
    public Uni<ReadMail> read(byte[] raw, boolean pastReading) {
        return threads.executeBlocking(() -> pastReading ? MailReader.unreadable(raw) : reader.read(raw), false);
    }
}
