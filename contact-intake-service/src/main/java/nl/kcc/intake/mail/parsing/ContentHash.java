package nl.kcc.intake.mail.parsing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import nl.kcc.intake.text.StorableText;

/// Hashes what of a mail is the same however often, and by whichever way, it is delivered: not the fields that servers
/// write, not how text is encoded on its way, not where lines end.
final class ContentHash {

    private final MessageDigest digest;

    private ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static MailKey key(MimePart root) {
        var hash = new ContentHash();
        hash.addHeader(root.header);
        hash.addParts(root);
        return hash.key(ThreadReading.messageId(root.header));
    }

    /// Of a mail whose parts were not all read.
    static MailKey key(MimePart root, byte[] raw) {
        var hash = new ContentHash();
        hash.addHeader(root.header);
        int body = startOfBody(raw);
        hash.digest.update(raw, body, raw.length - body);
        return hash.key(ThreadReading.messageId(root.header));
    }

    private MailKey key(Optional<String> messageId) {
        return new MailKey(messageId, HexFormat.of().formatHex(digest.digest()));
    }

    private void addHeader(PartHeader header) {
        Addresses.in(header, "from").forEach(writer -> add(writer.address()));
        add(header.text("subject"));
        // Without the moment of sending, two short mails of one writer may well have the same words.
        add(header.has("date") ? header.text("date") : ThreadReading.messageId(header).orElse(""));
    }

    private void addParts(MimePart part) {
        if (part.parts.isEmpty() || part.isMessage() || part.opened) {
            addContent(part);
        } else {
            part.parts.forEach(this::addParts);
        }
    }

    private void addContent(MimePart part) {
        if (part.isText()) {
            byte[] bytes = part.content.first(Limits.LONGEST_TEXT);
            add(StorableText.onOneLine(BodyText.decoded(part, bytes)));
        } else {
            part.content.pieces().forEach(digest::update);
            add(part.type());
        }
    }

    private void add(String text) {
        digest.update(text.getBytes(UTF_8));
        digest.update((byte) 0);
    }

    private static int startOfBody(byte[] raw) {
        for (int i = 1; i < raw.length; i++) {
            boolean blank = raw[i] == '\n' && (raw[i - 1] == '\n' || i > 2 && raw[i - 1] == '\r' && raw[i - 2] == '\n');
            if (blank) {
                return i + 1;
            }
        }
        return 0;
    }
}
