package nl.kcc.intake.mail.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The lines of a plain text, those of one paragraph joined again where the sender's program broke them (RFC 3676).
final class PlainLines {

    private static final Pattern ENDS = Pattern.compile("\r\n|\r|\n|\u2028|\u2029|\f|\u000b");

    private PlainLines() {
    }

    static List<TextLine> of(String text, ContentType type) {
        boolean flowed = type.says("format", "flowed");
        boolean deletesSpace = type.says("delsp", "yes");
        List<TextLine> lines = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        int depthOfParagraph = -1;
        for (String given : ENDS.split(text, -1)) {
            TextLine line = line(given);
            if (depthOfParagraph >= 0 && depthOfParagraph != line.depth()) {
                lines.add(new TextLine(depthOfParagraph, false, take(paragraph)));
                depthOfParagraph = -1;
            }
            paragraph.append(line.text());
            if (flowed && line.text().endsWith(" ") && !line.text().equals("-- ")) {
                paragraph.setLength(paragraph.length() - (deletesSpace ? 1 : 0));
                depthOfParagraph = line.depth();
            } else {
                lines.add(new TextLine(line.depth(), false, take(paragraph)));
                depthOfParagraph = -1;
            }
        }
        if (depthOfParagraph >= 0) {
            lines.add(new TextLine(depthOfParagraph, false, take(paragraph)));
        }
        return lines;
    }

    private static String take(StringBuilder paragraph) {
        String text = paragraph.toString();
        paragraph.setLength(0);
        return text;
    }

    private static TextLine line(String given) {
        int depth = 0;
        int at = 0;
        while (at < given.length() && given.charAt(at) == '>') {
            depth++;
            at++;
            if (at + 1 < given.length() && given.charAt(at) == ' ' && given.charAt(at + 1) == '>') {
                at++;
            }
        }
        boolean stuffed = at < given.length() && given.charAt(at) == ' ' && depth > 0;
        return new TextLine(depth, false, given.substring(stuffed ? at + 1 : at));
    }
}
