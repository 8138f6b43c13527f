package nl.kcc.intake.mail.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the text among the parts of a message: of two forms of one text the plain one, unless it says much less.
final class BodyText {

    /// A plain text with so much less in it than its HTML is a stub such as "your program cannot show this".
    private static final int STUB = 3;

    private final Limits limits;
    private int length;

    private BodyText(Limits limits) {
        this.limits = limits;
    }

    static List<TextLine> of(MimePart part, Limits limits) {
        return new BodyText(limits).linesOf(part);
    }

    private List<TextLine> linesOf(MimePart part) {
        if (part.is("multipart/alternative")) {
            return best(part);
        }
        if (isBodyText(part)) {
            return leaf(part);
        }
        if (part.isMultipart() && part.parts.isEmpty() && part.content.size() > 0) {
            // No boundary was found, so all of it is what stands before the first one.
            return leaf(part);
        }
        List<TextLine> lines = new ArrayList<>();
        if (!part.isMessage()) {
            part.parts.forEach(each -> {
                List<TextLine> more = linesOf(each);
                if (!lines.isEmpty() && !more.isEmpty()) {
                    lines.add(new TextLine(0, false, ""));
                }
                lines.addAll(more);
            });
        }
        return lines;
    }

    private List<TextLine> best(MimePart alternatives) {
        List<TextLine> plain = List.of();
        List<TextLine> rich = List.of();
        for (MimePart each : alternatives.parts) {
            if (each.is("text/plain") && plain.isEmpty()) {
                plain = linesOf(each);
            } else if (!each.is("text/plain")) {
                List<TextLine> lines = linesOf(each);
                rich = lines.isEmpty() ? rich : lines;
            }
        }
        return lettersIn(plain) * STUB < lettersIn(rich) || lettersIn(plain) == 0 ? rich : plain;
    }

    private static long lettersIn(List<TextLine> lines) {
        return lines.stream().mapToLong(line -> line.text().chars().filter(Character::isLetterOrDigit).count()).sum();
    }

    static boolean isBodyText(MimePart part) {
        return part.isText() && !part.header.disposition().type().equals("attachment")
                && (part.fileName().isEmpty() || part.header.disposition().type().isEmpty());
    }

    private List<TextLine> leaf(MimePart part) {
        int most = Limits.LONGEST_TEXT - length;
        if (part.content.size() > most) {
            limits.leaveOut(LeftOut.TEXT);
        }
        byte[] bytes = wholeCharacters(part.content.first(most), part.content.size() > most);
        length += bytes.length;
        String text = decoded(part, bytes);
        return part.is("text/html") || looksLikeHtml(text) ? HtmlText.of(text, limits)
                : PlainLines.of(text, part.header.contentType());
    }

    /// Without the beginning of a character that was cut in two.
    private static byte[] wholeCharacters(byte[] bytes, boolean cut) {
        int end = bytes.length;
        while (cut && end > 0 && bytes[end - 1] < 0) {
            end--;
        }
        return java.util.Arrays.copyOf(bytes, end);
    }

    static String decoded(MimePart part, byte[] bytes) {
        Optional<String> charset = part.header.contentType().parameter("charset");
        return TextCharset.decode(bytes, charset.or(() -> part.is("text/html") ? HtmlCharset.named(bytes) : Optional.empty()));
    }

    private static boolean looksLikeHtml(String text) {
        return text.stripLeading().regionMatches(true, 0, "<!doctype html", 0, 14)
                || text.stripLeading().regionMatches(true, 0, "<html", 0, 5);
    }
}
