package nl.kcc.intake.mail.parsing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// How mail programs announce what they quote or forward: in Dutch, English, German and French.
final class QuoteSigns {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern FORWARDED = Pattern.compile("[-_ *]{0,20}(begin )?(forwarded message|doorgestuurd bericht"
            + "|weitergeleitete nachricht|message transféré)[-_ :*]{0,20}", FLAGS);
    private static final Pattern ORIGINAL = Pattern.compile("[-_ *]{2,20}(oorspronkelijk (e-mail)?bericht"
            + "|original message|ursprüngliche nachricht|original-nachricht|message d['’]origine)[-_ :*]{0,20}", FLAGS);
    private static final Pattern HEADING = Pattern.compile("\\*?(?:(?<from>van|from|von|de)|(?<sent>verzonden|sent|gesendet"
            + "|datum|date|envoyé)|(?<to>aan|to|an|à)|(?<copy>cc|kopie)|(?<subject>onderwerp|subject|betreff|objet))"
            + " ?:\\*?(?: .*|$)", FLAGS);
    private static final List<String> HEADINGS = List.of("from", "sent", "to", "copy", "subject");
    private static final Pattern WROTE = Pattern.compile("(?:op|on|am|le) .{5,300}(?:schreef|geschreven|wrote|schrieb|a écrit)"
            + "\\b.{0,200}:|.{2,200} (?:schreef op|wrote on|schrieb am|schreef om) .{5,100}:", FLAGS);
    private static final Pattern WROTE_MYSELF = Pattern
            .compile("(?:schreef|heb|had) (?:ik|u|je|jij|jullie|we|wij|hij|zij|ze)\\b"
                    + "|\\b(?:i|we|you) wrote\\b|schrieb (?:ich|sie|er)\\b", FLAGS);
    private static final Pattern ADDRESS_OR_TIME = Pattern.compile("@|\\d[:.]\\d\\d");
    private static final Pattern DEVICE = Pattern.compile("(?:verzonden|verstuurd|sent|gesendet|envoyé) (?:vanaf|met|via|from"
            + "|von|mit|depuis) .{0,30}(?:iphone|ipad|samsung|galaxy|android|outlook|yahoo|mail|mobiel|telefoon|smartphone"
            + "|huawei|handy|phone).{0,80}|(?:outlook voor|get outlook for) .{2,60}", FLAGS);
    /// A line drawn above a heading.
    private static final Pattern RULE = Pattern.compile("[-_=]{5,}");
    /// How far apart the fields of one heading stand, and how many lines a program breaks "… schreef:" into.
    private static final int LONGEST_HEADING = 8;
    private static final int LINES_OF_WROTE = 3;
    private static final int LINES_UNDER_RULE = 4;
    private static final int LONGEST_LINE = 400;

    private QuoteSigns() {
    }

    static boolean isRuleAboveHeading(List<TextLine> lines, int at) {
        if (!isShort(lines.get(at).text()) || !RULE.matcher(lines.get(at).text().strip()).matches()) {
            return false;
        }
        return IntStream.range(at + 1, Math.min(lines.size(), at + LINES_UNDER_RULE)).filter(next -> !lines.get(next).isBlank())
                .limit(1).anyMatch(next -> startsHeading(lines, next));
    }

    static boolean startsForwarded(String line) {
        return isShort(line) && FORWARDED.matcher(line.strip()).matches();
    }

    static boolean startsOriginal(String line) {
        return isShort(line) && ORIGINAL.matcher(line.strip()).matches();
    }

    static boolean namesDevice(String line) {
        return isShort(line) && DEVICE.matcher(line.strip()).matches();
    }

    /// Whether the header fields of another mail stand from this line on: its writer and two others.
    static boolean startsHeading(List<TextLine> lines, int at) {
        if (heading(lines.get(at).text()).filter("from"::equals).isEmpty()) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        for (int i = at; i < Math.min(lines.size(), at + LONGEST_HEADING); i++) {
            heading(lines.get(i).text()).ifPresent(seen::add);
        }
        return seen.size() >= 3;
    }

    private static Optional<String> heading(String line) {
        Matcher heading = HEADING.matcher(isShort(line) ? line.strip() : "");
        return heading.matches() ? HEADINGS.stream().filter(name -> heading.group(name) != null).findFirst()
                : Optional.empty();
    }

    /// @return how many lines from here say that somebody wrote what follows; 0 when they say no such thing
    static int linesOfWrote(List<TextLine> lines, int at, boolean quotationFollows) {
        StringBuilder joined = new StringBuilder();
        for (int count = 1; count <= LINES_OF_WROTE && at + count <= lines.size(); count++) {
            joined.append(joined.isEmpty() ? "" : " ").append(lines.get(at + count - 1).text().strip());
            if (joined.length() > LONGEST_LINE) {
                return 0;
            }
            if (joined.toString().endsWith(":") && saysWrote(joined.toString(), quotationFollows)) {
                return count;
            }
        }
        return 0;
    }

    private static boolean saysWrote(String line, boolean quotationFollows) {
        return WROTE.matcher(line).matches() && !WROTE_MYSELF.matcher(line).find()
                && (quotationFollows || ADDRESS_OR_TIME.matcher(line).find());
    }

    /// A line of what stands between the newest text and the quotation, and is neither.
    static boolean isPartOfHistoryHeading(String line) {
        return heading(line).isPresent() || startsForwarded(line) || startsOriginal(line)
                || linesOfWrote(List.of(new TextLine(0, false, line)), 0, true) > 0;
    }

    private static boolean isShort(String line) {
        return line.length() <= LONGEST_LINE;
    }
}
