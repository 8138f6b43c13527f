package nl.kcc.intake.mail.mailbox;

import java.io.IOException;
import java.time.Duration;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;

import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/// Listens over a connection of its own to what the server says is new (IDLE, RFC 2177). A hint and no more: when this
/// connection dies unnoticed, the next look finds the mail all the same.
final class NewMailHint implements Runnable {

    private final Mailbox mailbox;
    private final MailConnections connections;
    private final Runnable newMail;
    private final Duration pause;

    NewMailHint(Mailbox mailbox, MailConnections connections, Runnable newMail, Duration pause) {
        this.mailbox = mailbox;
        this.connections = connections;
        this.newMail = newMail;
        this.pause = pause;
    }

    /// Until the thread is interrupted, or for good when the server gives no hints.
    @Override
    public void run() {
        boolean useful = true;
        while (useful && !Thread.currentThread().isInterrupted()) {
            try {
                useful = listen();
            } catch (MessagingException | IOException _) {
                // Whether the mailbox can be reached, the reader finds out and tells.
                useful = rest();
            }
        }
    }

    private boolean listen() throws MessagingException, IOException {
        try (IMAPStore store = connections.openForListening(mailbox)) {
            if (!store.hasCapability("IDLE")) {
                return false;
            }
            var inbox = (IMAPFolder) store.getFolder("INBOX");
            inbox.addMessageCountListener(new MessageCountAdapter() {
                @Override
                public void messagesAdded(MessageCountEvent event) {
                    newMail.run();
                }
            });
            inbox.open(Folder.READ_ONLY);
            while (!Thread.currentThread().isInterrupted()) {
                inbox.idle(true);
            }
            return false;
        }
    }

    private boolean rest() {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }
}
