package nl.kcc.intake.mail.mailbox;

import static java.util.stream.Collectors.partitioningBy;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.imap.IMAPStore;
import org.jboss.logging.Logger;

import nl.kcc.intake.mail.mailbox.StoredMails.FoundMail;

/// Looks into one mailbox, each time over a connection of its own: whatever happened to the last one, the next look is a new
/// beginning.
final class MailboxReader {

    private static final Logger LOG = Logger.getLogger(MailboxReader.class);
    private static final int ASKED_AT_ONCE = 200;
    /// In one transaction, and then put away with one command.
    private static final int STORED_AT_ONCE = 20;
    private static final long BYTES_AT_ONCE = 4 * 1024 * 1024;

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
            return new Reading(store, inbox).readAll();
        }
    }

    /// One look.
    private final class Reading {

        private final IMAPStore store;
        private final OpenInbox inbox;
        private boolean whole = true;

        private Reading(IMAPStore store, OpenInbox inbox) {
            this.store = store;
            this.inbox = inbox;
        }

        private boolean readAll() throws MessagingException {
            List<Long> uids = inbox.candidates();
            for (int from = 0; from < uids.size(); from += ASKED_AT_ONCE) {
                List<Long> asked = uids.subList(from, Math.min(from + ASKED_AT_ONCE, uids.size()));
                Map<Boolean, List<Long>> known = asked.stream()
                        .collect(partitioningBy(stored.known(mailbox, inbox.uidValidity(), asked)::contains));
                putAway(known.get(true));
                read(known.get(false));
            }
            return whole;
        }

        private void read(List<Long> uids) throws MessagingException {
            List<FoundMail> found = new ArrayList<>();
            long bytes = 0;
            for (long uid : uids) {
                Optional<FoundMail> mail = fetch(uid);
                if (mail.isPresent()) {
                    found.add(mail.get());
                    bytes += mail.get().raw().length;
                }
                if (found.size() == STORED_AT_ONCE || bytes > BYTES_AT_ONCE) {
                    keep(found);
                    found.clear();
                    bytes = 0;
                }
            }
            keep(found);
        }

        /// One message that the server cannot give does not keep the others back.
        private Optional<FoundMail> fetch(long uid) throws MessagingException {
            try {
                return inbox.read(uid, clock.instant());
            } catch (MessagingException e) {
                leftBehind(List.of(uid), e);
                return Optional.empty();
            }
        }

        private void keep(List<FoundMail> found) throws MessagingException {
            if (!found.isEmpty()) {
                stored.store(mailbox, found);
                putAway(found.stream().map(FoundMail::uid).toList());
            }
        }

        private void putAway(List<Long> uids) throws MessagingException {
            if (!uids.isEmpty()) {
                try {
                    inbox.putAway(uids);
                } catch (MessagingException e) {
                    leftBehind(uids, e);
                }
            }
        }

        private void leftBehind(List<Long> uids, MessagingException cause) throws MessagingException {
            if (!store.isConnected()) {
                throw cause;
            }
            whole = false;
            LOG.warnf("Messages cannot be read from the mailbox, or not be put away mailbox=%s uids=%s cause=%s",
                    mailbox.address(), uids, cause.getClass().getSimpleName());
        }
    }
}
