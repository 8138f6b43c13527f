package nl.kcc.intake.mail.parsing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.util.RecordFormatException;

/// The files, and the text where there is one, inside the `winmail.dat` that Outlook sends instead of them.
final class WinmailContents {

    static {
        // For all readings of this library: it refuses larger files, and a mail has its own limit before it.
        TNEFAttribute.setMaxRecordLength(Limits.LARGEST_MAIL);
    }

    private WinmailContents() {
    }

    /// @return nothing when it is no winmail.dat, or a broken one: then it stays a file
    static List<MimePart> of(KeptBytes content, Limits limits) {
        try (var in = content.open()) {
            var message = new HMEFMessage(in);
            List<MimePart> parts = new ArrayList<>();
            text(message, limits).ifPresent(parts::add);
            for (Attachment attachment : message.getAttachments()) {
                if (!limits.admitsPart()) {
                    break;
                }
                file(attachment, limits).ifPresent(parts::add);
            }
            return parts;
        } catch (IOException | IllegalArgumentException | IllegalStateException | RecordFormatException
                | ClassCastException | IndexOutOfBoundsException | NegativeArraySizeException
                | NullPointerException _) {
            // The library checks few of the lengths that it reads.
            return List.of();
        }
    }

    private static Optional<MimePart> text(HMEFMessage message, Limits limits) {
        return Optional.ofNullable(message.getMessageMAPIAttribute(MAPIProperty.BODY))
                .map(MAPIStringAttribute::getAsString).filter(text -> !text.isBlank())
                .map(text -> part("text/plain; charset=utf-8", text.getBytes(java.nio.charset.StandardCharsets.UTF_8), limits));
    }

    private static Optional<MimePart> file(Attachment attachment, Limits limits) {
        byte[] bytes;
        try {
            bytes = attachment.getContents();
        } catch (IllegalArgumentException _) {
            // An object of Outlook's own, without a file in it.
            return Optional.empty();
        }
        String name = Optional.ofNullable(attachment.getLongFilename()).orElseGet(attachment::getFilename);
        MimePart part = part("application/octet-stream", bytes, limits);
        part.header.add("content-disposition", "attachment");
        part.name = Optional.ofNullable(name);
        return Optional.of(part);
    }

    private static MimePart part(String type, byte[] bytes, Limits limits) {
        var part = new MimePart(new PartHeader(limits));
        part.header.add("content-type", type);
        part.content = KeptBytes.of(bytes, limits);
        return part;
    }
}
