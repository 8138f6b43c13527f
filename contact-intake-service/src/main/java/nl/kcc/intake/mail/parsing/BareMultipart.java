package nl.kcc.intake.mail.parsing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A multipart whose header names no boundary, or another than its parts have between them: the first line that looks like
/// one is taken for it.
final class BareMultipart {

    private static final Pattern BOUNDARY = Pattern.compile("(?m)\\A\\s*--([^\\s\"]{1,70})\\s*$");

    private BareMultipart() {
    }

    static boolean is(MimePart part) {
        return part.isMultipart() && part.parts.isEmpty() && boundary(part).find();
    }

    static List<MimePart> parts(MimePart part, Limits limits) {
        Matcher boundary = boundary(part);
        if (!boundary.find()) {
            return List.of();
        }
        String header = "Content-Type: multipart/mixed; boundary=\"" + boundary.group(1) + "\"\r\n\r\n";
        var whole = new SequenceInputStream(new ByteArrayInputStream(header.getBytes(ISO_8859_1)), part.content.open());
        return MimeTree.of(whole, limits).root().parts;
    }

    private static Matcher boundary(MimePart part) {
        return BOUNDARY.matcher(new String(part.content.first(200), ISO_8859_1));
    }
}
