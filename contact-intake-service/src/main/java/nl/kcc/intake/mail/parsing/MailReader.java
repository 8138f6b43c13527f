package nl.kcc.intake.mail.parsing;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.field.LenientFieldParser;

import nl.kcc.intake.mail.parsing.MailKind.Obstacle;
import nl.kcc.intake.mail.parsing.MailText.Passage;
import nl.kcc.intake.mail.parsing.MailText.PassageKind;
import nl.kcc.intake.text.StorableText;
import nl.kcc.personaldata.BsnMask;

/// Reads a raw mail (RFC 5322), and never fails: what cannot be read is [MailKind.Unreadable].
public final class MailReader {

    private static final int LONGEST_SUBJECT = 4000;
    /// Of a mail that is too large: enough for its header and first text.
    private static final int BEGINNING = 512 * 1024;

    private final KnownSenders senders;

    public MailReader(KnownSenders senders) {
        this.senders = senders;
    }

    public ReadMail read(byte[] raw) {
        try {
            return readOrThrow(raw);
        } catch (RuntimeException _) {
            // The libraries throw unchecked on what they did not foresee. Which mail it was, its raw bytes tell.
            return unreadable(raw);
        }
    }

    /// As [#read], without its net: so a test sees what the net catches.
    ReadMail readOrThrow(byte[] raw) {
        return raw.length > Limits.LARGEST_MAIL ? beginning(raw) : whole(raw);
    }

    private ReadMail whole(byte[] raw) {
        var limits = new Limits();
        MimeTree tree = MimeTree.of(new ByteArrayInputStream(raw), limits);
        new Enclosures(limits).open(tree.root());
        MailText text = text(tree.root(), limits);
        List<Attachment> attachments = Attachments.of(tree.root(), limits);
        MailKind kind = new Kinds(tree.root(), text, !attachments.isEmpty(), senders, limits).kind(tree.isBroken());
        MailKey key = tree.isBroken() ? ContentHash.key(tree.root(), raw) : ContentHash.key(tree.root());
        return read(tree.root(), kind, key, text, attachments, limits);
    }

    private ReadMail beginning(byte[] raw) {
        var limits = new Limits();
        MimePart root = MimeTree.of(new ByteArrayInputStream(raw, 0, BEGINNING), limits).root();
        limits.leaveOut(LeftOut.ATTACHMENTS);
        limits.leaveOut(LeftOut.TEXT);
        return read(root, new MailKind.Unreadable(Obstacle.TOO_LARGE), ContentHash.key(root, raw), text(root, limits),
                List.of(), limits);
    }

    private ReadMail read(MimePart root, MailKind kind, MailKey key, MailText text, List<Attachment> attachments,
            Limits limits) {
        String subject = StorableText.shortened(BsnMask.mask(root.header.text("subject")), LONGEST_SUBJECT);
        return new ReadMail(kind, key, new Authors(root, text, senders).author(), subject, text, attachments,
                ThreadReading.of(root), sentAt(root.header), limits.leftOut());
    }

    /// As one that cannot be read, without trying.
    public static ReadMail unreadable(byte[] raw) {
        MimePart nothing = new MimePart(new PartHeader(new Limits()));
        return new ReadMail(new MailKind.Unreadable(Obstacle.BROKEN), ContentHash.key(nothing, raw), Author.NOBODY, "",
                new MailText(List.of()), List.of(), ThreadReading.of(nothing), Optional.empty(), Set.of());
    }

    private static MailText text(MimePart root, Limits limits) {
        List<TextLine> lines = BodyText.of(root, limits);
        MailText told = Passages.of(lines.stream().allMatch(TextLine::isBlank) ? InvitationText.of(root) : lines,
                Authors.saysForwarded(root.header));
        List<Passage> passages = new ArrayList<>(told.passages());
        root.ofThisMessage().filter(MimePart::isMessage).filter(_ -> !root.is("multipart/report"))
                .flatMap(message -> message.parts.stream())
                .map(message -> Passages.of(BodyText.of(message, limits), false).all()).filter(words -> !words.isEmpty())
                .forEach(words -> passages.add(new Passage(PassageKind.FORWARDED, words)));
        return new MailText(passages.stream().map(each -> new Passage(each.kind(), BsnMask.mask(each.text()))).toList());
    }

    private static Optional<Instant> sentAt(PartHeader header) {
        try {
            return header.raw("date").isPresent() && LenientFieldParser.parse("Date: " + header.raw("date").get(),
                    DecodeMonitor.SILENT) instanceof DateTimeField field
                            ? Optional.ofNullable(field.getDate()).map(Date::toInstant)
                            : Optional.empty();
        } catch (MimeException _) {
            return Optional.empty();
        }
    }
}
