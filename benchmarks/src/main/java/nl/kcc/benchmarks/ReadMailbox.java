package nl.kcc.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;

import org.eclipse.angus.mail.imap.IMAPMessage;

import nl.kcc.allinone.Service;
import nl.kcc.infra.Dovecot;

/// How fast mails of one mailbox are stored, each for good before it is marked, beside a bare IMAP client that fetches the same
/// mails and throws them away; turn and turn about. intake stands still while the mails are delivered, and has them all before it
/// then. The mailbox is on a Dovecot: the try-out mail server looks at all its mails to find one, so it would be what is measured.
record ReadMailbox(Stage stage, Dovecot inbox, int mails, int rounds, Report report) {
    private static final String MAILBOX = "gemeente@kcc.local";
    private static final String MAIL = """
            From: Proef Burger <burger.%1$d@example.org>
            To: gemeente@kcc.local
            Subject: Vraag %1$d
            Date: Sat, 28 Nov 2026 10:00:00 +0100
            Message-ID: <%1$d@example.org>

            %2$s
            """;
    private static final String TEXT = "Wat kost een nieuw paspoort, en hoe lang duurt het voordat ik het kan ophalen?\n"
            .repeat(25);
    private static final String STORED = "select count(*) from incoming_mail";
    private static final String WAITING = STORED + " where processed_at is null";
    /// Receipts of the round before.
    private static final String UNSENT = "select count(*) from outgoing_mail where state = 'WAITING'";
    private static final String SECONDS = """
            select extract(epoch from max(%s) - min(stored_at)) from (
                select * from incoming_mail order by stored_at desc limit %d) mail
            """;

    void measure() throws IOException, InterruptedException, SQLException {
        report.heading("A mailbox with %,d mails of %d bytes".formatted(mails, mail(0).length()));
        report.line(
                "| round | bare IMAP client, mails/s | stored/s | share | goal ≥ 50 % and ≥ 100/s | made a contact of/s | load |");
        report.line("|---:|---:|---:|---:|---|---:|---:|");
        for (int round = 0; round < rounds; round++) {
            await(UNSENT, 0, 0);
            signal("STOP");
            double bare;
            try {
                deliver(round * mails);
                bare = mails / fetch();
            } finally {
                signal("CONT");
            }
            await(STORED, (round + 1) * mails, Integer.MAX_VALUE);
            await(WAITING, 0, 0);
            double stored = (mails - 1) / seconds("stored_at");
            report.line(
                    String.format(Locale.ROOT, "| %d | %,.0f | %,.0f | %.0f %% | %s | %,.0f | %.1f |", round + 1, bare, stored,
                            100 * stored / bare, stored >= bare / 2 && stored >= 100 ? "yes" : "**no**",
                            mails / seconds("processed_at"),
                            java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        }
    }

    private void deliver(int first) throws IOException {
        for (int i = first; i < first + mails; i++) {
            inbox.deliver(mail(i));
        }
    }

    private static String mail(int number) {
        return MAIL.formatted(number, TEXT);
    }

    /// The newest ones, one after the other as intake does.
    ///
    /// @return seconds
    private double fetch() throws IOException {
        var settings = new Properties();
        settings.setProperty("mail.imap.partialfetch", "false");
        try (var store = Session.getInstance(settings).getStore("imap")) {
            store.connect("127.0.0.1", inbox.port(), MAILBOX, "any");
            var folder = store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            int last = folder.getMessageCount();
            long start = System.nanoTime();
            for (int i = last - mails + 1; i <= last; i++) {
                var message = (IMAPMessage) folder.getMessage(i);
                message.setPeek(true);
                message.writeTo(OutputStream.nullOutputStream());
            }
            return (System.nanoTime() - start) / 1e9;
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    /// Waits until so many are told.
    private void await(String count, long atLeast, long atMost) throws SQLException, InterruptedException {
        for (long told = -1; told < atLeast || told > atMost; Thread.sleep(200)) {
            told = Long.parseLong(stage.ask(count));
        }
    }

    private double seconds(String until) throws SQLException {
        return Double.parseDouble(stage.ask(SECONDS.formatted(until, mails)));
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(stage.product().service(Service.INTAKE).pid())).inheritIO()
                .start()
                .waitFor();
    }
}
