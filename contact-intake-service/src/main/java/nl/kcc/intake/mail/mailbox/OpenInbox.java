package nl.kcc.intake.mail.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;

import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

import nl.kcc.intake.mail.mailbox.StoredMails.FoundMail;

/// An inbox while it is read. Reading marks nothing (`BODY.PEEK`); only [#putAway] does.
final class OpenInbox implements AutoCloseable {

    /// Ours alone: people who read along in a mail program mark messages as seen.
    private static final Flags STORED = new Flags("KccStored");
    /// Of a larger message the beginning is enough to say that it is too large; the whole stays in the mailbox.
    private static final int LARGEST = 25 * 1024 * 1024 + 1;

    private final IMAPStore store;
    private final IMAPFolder inbox;
    private final Optional<String> moveTo;

    private OpenInbox(IMAPStore store, IMAPFolder inbox, Optional<String> moveTo) {
        this.store = store;
        this.inbox = inbox;
        this.moveTo = moveTo;
    }

    static OpenInbox open(IMAPStore store, Optional<String> moveTo) throws MessagingException {
        var inbox = (IMAPFolder) store.getFolder("INBOX");
        inbox.open(Folder.READ_WRITE);
        return new OpenInbox(store, inbox, moveTo);
    }

    /// A message that may be new.
    record Candidate(IMAPMessage message, long uid) {
    }

    /// Changes when the server has begun to number its messages anew.
    long uidValidity() throws MessagingException {
        return inbox.getUIDValidity();
    }

    /// Those without our flag, the oldest first; all where the server keeps no flags of ours.
    List<Candidate> candidates() throws MessagingException {
        Message[] messages = keepsOurFlag() ? inbox.search(new FlagTerm(STORED, false)) : inbox.getMessages();
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        inbox.fetch(messages, profile);
        Stream.Builder<Candidate> candidates = Stream.builder();
        for (Message message : messages) {
            if (!message.isExpunged()) {
                candidates.add(new Candidate((IMAPMessage) message, inbox.getUID(message)));
            }
        }
        return candidates.build().sorted(Comparator.comparingLong(Candidate::uid)).toList();
    }

    FoundMail read(Candidate candidate, Instant now) throws MessagingException, IOException {
        IMAPMessage message = candidate.message;
        byte[] raw;
        try (InputStream bytes = message.getMimeStream()) {
            raw = bytes.readNBytes(LARGEST);
        }
        Date received = message.getReceivedDate();
        return new FoundMail(uidValidity(), candidate.uid, received == null ? now : received.toInstant(),
                Math.max(message.getSize(), raw.length), raw);
    }

    /// Marks a message that is stored, and moves it where the settings want that and the server can (RFC 6851). Marked first:
    /// one that was not moved after all is not read again.
    void putAway(Candidate candidate) throws MessagingException {
        var one = new Message[] { candidate.message };
        if (keepsOurFlag()) {
            inbox.setFlags(one, STORED, true);
        }
        inbox.setFlags(one, new Flags(Flags.Flag.SEEN), true);
        if (moveTo.isPresent() && store.hasCapability("MOVE")) {
            inbox.moveMessages(one, folder(moveTo.get()));
        }
    }

    private Folder folder(String name) throws MessagingException {
        Folder folder = store.getFolder(name);
        if (!folder.exists() && !folder.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("the folder for stored mails cannot be made");
        }
        return folder;
    }

    private boolean keepsOurFlag() {
        return inbox.getPermanentFlags().contains(Flags.Flag.USER);
    }

    @Override
    public void close() throws MessagingException {
        if (inbox.isOpen()) {
            inbox.close(false);
        }
    }
}
