package nl.kcc.intake.mail.parsing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What an invitation says in words, for a mail that is nothing else (RFC 5545).
final class InvitationText {

    private static final Map<String, String> LABELS = new LinkedHashMap<>();
    private static final int ENOUGH = 64 * 1024;

    static {
        LABELS.put("SUMMARY", "Uitnodiging");
        LABELS.put("DTSTART", "Begin");
        LABELS.put("DTEND", "Einde");
        LABELS.put("LOCATION", "Plaats");
        LABELS.put("DESCRIPTION", "Toelichting");
    }

    private InvitationText() {
    }

    static List<TextLine> of(MimePart root) {
        return root.ofThisMessage().filter(part -> part.is("text/calendar")).limit(1)
                .map(part -> BodyText.decoded(part, part.content.first(ENOUGH))).flatMap(text -> lines(text).stream()).toList();
    }

    private static List<TextLine> lines(String calendar) {
        String unfolded = calendar.replaceAll("\\r?\\n[ \\t]", "");
        int event = Math.max(0, unfolded.indexOf("BEGIN:VEVENT"));
        return LABELS.entrySet().stream().flatMap(label -> Pattern
                .compile("(?m)^" + label.getKey() + "(?:;[^:\\r\\n]{0,300})?:([^\\r\\n]+)").matcher(unfolded.substring(event))
                .results().limit(1).map(found -> new TextLine(0, false, label.getValue() + ": " + unescaped(found.group(1)))))
                .flatMap(line -> line.text().lines().map(text -> new TextLine(0, false, text))).toList();
    }

    private static String unescaped(String value) {
        return value.replaceAll("\\\\[nN]", "\n").replaceAll("\\\\([,;\\\\])", "$1")
                .replaceFirst("^(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)\\d\\dZ?$", "$3-$2-$1 $4:$5");
    }
}
