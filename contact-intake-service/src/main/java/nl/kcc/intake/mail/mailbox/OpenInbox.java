package nl.kcc.intake.mail.mailbox;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

import nl.kcc.intake.mail.mailbox.StoredMails.FoundMail;

/// An inbox while it is read. Messages are named by their UID in every command: their place in the mailbox changes whenever
/// somebody else takes one away. Reading marks nothing (`BODY.PEEK`); only [#putAway] does.
final class OpenInbox implements AutoCloseable {

    /// Ours alone: people who read along in a mail program mark messages as seen.
    private static final String STORED = "KccStored";
    /// Of a larger message the beginning is enough to say that it is too large; the whole stays in the mailbox.
    private static final int LARGEST = 25 * 1024 * 1024 + 1;

    private final IMAPFolder inbox;
    private final Optional<String> moveTo;

    private OpenInbox(IMAPFolder inbox, Optional<String> moveTo) {
        this.inbox = inbox;
        this.moveTo = moveTo;
    }

    /// @param moveTo folder for what is stored; made when absent, ignored where the server cannot move (RFC 6851)
    static OpenInbox open(IMAPStore store, Optional<String> moveTo) throws MessagingException {
        Optional<String> target = store.hasCapability("MOVE") ? moveTo : Optional.empty();
        if (target.isPresent()) {
            makeFolder(store, target.get());
        }
        var inbox = (IMAPFolder) store.getFolder("INBOX");
        inbox.open(Folder.READ_WRITE);
        return new OpenInbox(inbox, target);
    }

    private static void makeFolder(IMAPStore store, String name) throws MessagingException {
        Folder folder = store.getFolder(name);
        if (!folder.exists() && !folder.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("the folder for stored mails cannot be made");
        }
    }

    /// Changes when the server has begun to number its messages anew.
    long uidValidity() throws MessagingException {
        return inbox.getUIDValidity();
    }

    /// UIDs of those without our flag, the oldest first; of all where the server keeps no flags of ours.
    List<Long> candidates() throws MessagingException {
        return command("UID SEARCH " + (keepsOurFlag() ? "UNKEYWORD " + STORED : "ALL"), null)
                .filter(response -> response.keyEquals("SEARCH")).flatMap(OpenInbox::numbers).sorted().toList();
    }

    private static Stream<Long> numbers(IMAPResponse search) {
        Stream.Builder<Long> numbers = Stream.builder();
        for (long number = search.readLong(); number > 0; number = search.readLong()) {
            numbers.add(number);
        }
        return numbers.build();
    }

    /// @return empty when it has been taken away meanwhile
    Optional<FoundMail> read(long uid, Instant now) throws MessagingException {
        long validity = uidValidity();
        return command("UID FETCH " + uid + " (UID RFC822.SIZE INTERNALDATE BODY.PEEK[]<0." + LARGEST + ">)", null)
                .filter(FetchResponse.class::isInstance).map(FetchResponse.class::cast)
                .filter(response -> isAbout(response, uid)).filter(response -> response.getItem(BODY.class) != null)
                .map(response -> found(response, validity, uid, now)).findFirst();
    }

    private static boolean isAbout(FetchResponse response, long uid) {
        UID told = response.getItem(UID.class);
        return told != null && told.uid == uid;
    }

    private static FoundMail found(FetchResponse response, long validity, long uid, Instant now) {
        ByteArrayInputStream body = response.getItem(BODY.class).getByteArrayInputStream();
        byte[] raw = body == null ? new byte[0] : body.readAllBytes();
        RFC822SIZE size = response.getItem(RFC822SIZE.class);
        INTERNALDATE received = response.getItem(INTERNALDATE.class);
        return new FoundMail(validity, uid,
                received == null || received.getDate() == null ? now : received.getDate().toInstant(),
                size == null ? raw.length : Math.max(size.size, raw.length), raw);
    }

    /// Marks messages that are stored, and moves them where that is wanted. Marked first: one that was not moved after all is not
    /// read again.
    void putAway(List<Long> uids) throws MessagingException {
        String set = uids.stream().map(String::valueOf).collect(joining(","));
        command("UID STORE " + set + " +FLAGS.SILENT (\\Seen" + (keepsOurFlag() ? " " + STORED : "") + ")", null);
        if (moveTo.isPresent()) {
            command("UID MOVE " + set, new Argument().writeString(BASE64MailboxEncoder.encode(moveTo.get())));
        }
    }

    private boolean keepsOurFlag() {
        return inbox.getPermanentFlags().contains(Flags.Flag.USER);
    }

    /// @return what the server says before it says that it is done
    private Stream<IMAPResponse> command(String command, Argument argument) throws MessagingException {
        var answer = (Response[]) inbox.doCommand(protocol -> {
            Response[] responses = protocol.command(command, argument);
            protocol.notifyResponseHandlers(responses);
            protocol.handleResult(responses[responses.length - 1]);
            return responses;
        });
        return Stream.of(answer).filter(IMAPResponse.class::isInstance).map(IMAPResponse.class::cast);
    }

    @Override
    public void close() throws MessagingException {
        if (inbox.isOpen()) {
            inbox.close(false);
        }
    }
}
