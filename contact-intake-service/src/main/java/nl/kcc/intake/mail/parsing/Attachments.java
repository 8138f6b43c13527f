package nl.kcc.intake.mail.parsing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import nl.kcc.intake.text.SafeNames;

/// Collects the files of a mail: those of the messages in it too, and not what is text, signature or wrapping.
final class Attachments {

    private static final Set<String> NO_FILES = Set.of("application/pkcs7-signature", "application/x-pkcs7-signature",
            "application/pgp-signature", "application/pgp-encrypted", "message/delivery-status",
            "message/global-delivery-status", "message/disposition-notification", "message/feedback-report",
            "text/rfc822-headers");
    private static final Pattern SHOWN = Pattern.compile("(?i)cid:([^\"'\\s<>)]{1,300})");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9][a-z0-9.+_-]{0,80}/[a-z0-9][a-z0-9.+_-]{0,80}");

    private final Limits limits;
    private final SafeNames names = new SafeNames();
    private final Set<String> shown = new HashSet<>();
    private final List<Attachment> found = new ArrayList<>();

    private Attachments(Limits limits) {
        this.limits = limits;
    }

    static List<Attachment> of(MimePart root, Limits limits) {
        var attachments = new Attachments(limits);
        root.all().filter(part -> part.is("text/html")).forEach(attachments::collectShown);
        attachments.collect(root, "");
        return attachments.found;
    }

    private void collectShown(MimePart html) {
        SHOWN.matcher(new String(html.content.first(Limits.LONGEST_TEXT), ISO_8859_1)).results()
                .forEach(image -> shown.add(image.group(1)));
    }

    private void collect(MimePart part, String holder) {
        if (isFile(part)) {
            add(part, holder);
        }
        part.parts.forEach(each -> collect(each, part.type()));
    }

    private static boolean isFile(MimePart part) {
        return !part.isMultipart() && !part.opened && !NO_FILES.contains(part.type()) && !BodyText.isBodyText(part)
                && part.content.isWhole() && (part.content.size() > 0 || part.fileName().isPresent());
    }

    private void add(MimePart part, String holder) {
        if (found.size() >= Limits.MOST_ATTACHMENTS) {
            limits.leaveOut(LeftOut.ATTACHMENTS);
            return;
        }
        String type = Optional.of(part.type()).filter(given -> MEDIA_TYPE.matcher(given).matches())
                .orElse("application/octet-stream");
        found.add(new Attachment(names.name(wantedName(part), type), type, isEmbedded(part, holder), part.content));
    }

    private static String wantedName(MimePart part) {
        return part.fileName().orElseGet(() -> part.isMessage() && !part.parts.isEmpty() && part.parts.getFirst().header
                .has("subject") ? part.parts.getFirst().header.text("subject").replaceAll("[/\\\\.]", " ") + ".eml" : "");
    }

    private boolean isEmbedded(MimePart part, String holder) {
        if (!part.type().startsWith("image/")) {
            return false;
        }
        boolean isShown = part.header.raw("content-id").map(id -> id.replaceAll("[<>\\s]", "")).filter(shown::contains)
                .isPresent();
        return isShown || holder.equals("multipart/related") && !part.header.disposition().type().equals("attachment");
    }
}
