package nl.kcc.intake.mail.mailbox;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.imap.IMAPStore;
import org.jboss.logging.Logger;

import nl.kcc.intake.mail.mailbox.StoredMails.FoundMail;

/// Looks into one mailbox, each time over a connection of its own: whatever happened to the last one, the next look is a new
/// beginning.
final class MailboxReader {

    private static final Logger LOG = Logger.getLogger(MailboxReader.class);
    private static final int ASKED_AT_ONCE = 1000;

    private final Mailbox mailbox;
    private final MailConnections connections;
    private final StoredMails stored;
    private final MailboxWatch watch;
    private final Clock clock;
    private final BooleanSupplier stopping;

    /// @param stopping whether the service is being stopped: then a look that is broken off is no news
    MailboxReader(Mailbox mailbox, MailConnections connections, StoredMails stored, MailboxWatch watch, Clock clock,
            BooleanSupplier stopping) {
        this.mailbox = mailbox;
        this.connections = connections;
        this.stored = stored;
        this.watch = watch;
        this.clock = clock;
        this.stopping = stopping;
    }

    /// Never fails: what goes wrong is told to the watch, and tried again next time.
    void look() {
        try {
            if (stored.take(mailbox)) {
                boolean whole = readAll();
                if (whole) {
                    stored.polled(mailbox);
                }
            }
            watch.looked(mailbox, stored.polledAt(mailbox).orElseGet(clock::instant));
        } catch (MessagingException | IOException | RuntimeException e) {
            if (!stopping.getAsBoolean()) {
                watch.failed(mailbox, e);
            }
        }
    }

    /// @return whether nothing was left behind
    private boolean readAll() throws MessagingException, IOException {
        try (IMAPStore store = connections.open(mailbox); var inbox = OpenInbox.open(store, mailbox.moveTo())) {
            List<Long> uids = inbox.candidates();
            boolean whole = true;
            for (int from = 0; from < uids.size(); from += ASKED_AT_ONCE) {
                whole &= read(inbox, uids.subList(from, Math.min(from + ASKED_AT_ONCE, uids.size())), store);
            }
            return whole;
        }
    }

    private boolean read(OpenInbox inbox, List<Long> uids, IMAPStore store) throws MessagingException {
        Set<Long> known = stored.known(mailbox, inbox.uidValidity(), uids);
        boolean whole = true;
        for (long uid : uids) {
            whole &= read(inbox, uid, known.contains(uid), store);
        }
        return whole;
    }

    /// One message that the server cannot give does not keep the others back.
    private boolean read(OpenInbox inbox, long uid, boolean known, IMAPStore store) throws MessagingException {
        try {
            Optional<FoundMail> found = known ? Optional.empty() : inbox.read(uid, clock.instant());
            found.ifPresent(mail -> stored.store(mailbox, mail));
            if (known || found.isPresent()) {
                inbox.putAway(uid);
            }
            return true;
        } catch (MessagingException e) {
            if (!store.isConnected()) {
                throw e;
            }
            LOG.warnf("A message cannot be read from the mailbox mailbox=%s uid=%d cause=%s", mailbox.address(), uid,
                    e.getClass().getSimpleName());
            return false;
        }
    }
}
