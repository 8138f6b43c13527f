package nl.kcc.intake.mail.mailbox;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.imap.IMAPStore;
import org.jboss.logging.Logger;

import nl.kcc.intake.mail.mailbox.OpenInbox.Candidate;

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

    MailboxReader(Mailbox mailbox, MailConnections connections, StoredMails stored, MailboxWatch watch, Clock clock) {
        this.mailbox = mailbox;
        this.connections = connections;
        this.stored = stored;
        this.watch = watch;
        this.clock = clock;
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
            watch.failed(mailbox, e);
        }
    }

    /// @return whether nothing was left behind
    private boolean readAll() throws MessagingException, IOException {
        try (IMAPStore store = connections.open(mailbox); var inbox = OpenInbox.open(store, mailbox.moveTo())) {
            List<Candidate> candidates = inbox.candidates();
            boolean whole = true;
            for (int from = 0; from < candidates.size(); from += ASKED_AT_ONCE) {
                whole &= read(inbox, candidates.subList(from, Math.min(from + ASKED_AT_ONCE, candidates.size())), store);
            }
            return whole;
        }
    }

    private boolean read(OpenInbox inbox, List<Candidate> candidates, IMAPStore store)
            throws MessagingException, IOException {
        Set<Long> known = stored.known(mailbox, inbox.uidValidity(),
                candidates.stream().map(Candidate::uid).collect(Collectors.toSet()));
        boolean whole = true;
        for (Candidate candidate : candidates) {
            whole &= read(inbox, candidate, known.contains(candidate.uid()), store);
        }
        return whole;
    }

    /// One message that the server cannot give does not keep the others back.
    private boolean read(OpenInbox inbox, Candidate candidate, boolean known, IMAPStore store)
            throws MessagingException, IOException {
        try {
            if (!known) {
                stored.store(mailbox, inbox.read(candidate, clock.instant()));
                stored.take(mailbox);
            }
            inbox.putAway(candidate);
            return true;
        } catch (MessageRemovedException _) {
            // Somebody else took it away meanwhile.
            return true;
        } catch (MessagingException | IOException e) {
            if (!store.isConnected()) {
                throw e;
            }
            LOG.warnf("A message cannot be read from the mailbox mailbox=%s uid=%d cause=%s", mailbox.address(),
                    candidate.uid(), e.getClass().getSimpleName());
            return false;
        }
    }
}
