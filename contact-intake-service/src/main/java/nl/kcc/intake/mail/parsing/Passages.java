package nl.kcc.intake.mail.parsing;

import static nl.kcc.intake.mail.parsing.MailText.PassageKind.FORWARDED;
import static nl.kcc.intake.mail.parsing.MailText.PassageKind.OWN;
import static nl.kcc.intake.mail.parsing.MailText.PassageKind.QUOTED;
import static nl.kcc.intake.mail.parsing.MailText.PassageKind.SIGNATURE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import nl.kcc.intake.mail.parsing.MailText.Passage;
import nl.kcc.intake.mail.parsing.MailText.PassageKind;
import nl.kcc.intake.text.StorableText;

/// Tells the writer's own words from what he quotes, forwards or signs with. No line is lost: each is in one passage.
final class Passages {

    /// What stands under a line of dashes and is longer was meant as text.
    private static final int LONGEST_SIGNATURE = 15;

    private final List<TextLine> lines;
    private final PassageKind[] kinds;

    private Passages(List<TextLine> lines) {
        this.lines = lines;
        this.kinds = new PassageKind[lines.size()];
    }

    /// @param saysForwarded whether the subject says that the mail was forwarded
    static MailText of(List<TextLine> lines, boolean saysForwarded) {
        var passages = new Passages(lines);
        passages.tell(saysForwarded);
        passages.tellSignatures();
        return new MailText(group(lines.stream().map(TextLine::text).toList(), at -> passages.kinds[at]));
    }

    private void tell(boolean saysForwarded) {
        PassageKind rest = OWN;
        for (int i = 0; i < kinds.length; i++) {
            TextLine line = lines.get(i);
            if (rest == OWN) {
                rest = rest(i, saysForwarded);
            }
            if (kinds[i] == null) {
                kinds[i] = rest == FORWARDED ? FORWARDED : kind(line, rest);
            }
        }
    }

    private static PassageKind kind(TextLine line, PassageKind rest) {
        boolean quoted = line.depth() > 0 || rest == QUOTED;
        return quoted && !line.coloured() ? QUOTED : OWN;
    }

    /// What the text is from this line on, when the line announces it.
    private PassageKind rest(int at, boolean saysForwarded) {
        String line = lines.get(at).text();
        if (line.isBlank()) {
            return OWN;
        }
        if (QuoteSigns.startsForwarded(line)) {
            return FORWARDED;
        }
        if (lines.get(at).depth() > 0) {
            return OWN;
        }
        if (QuoteSigns.startsOriginal(line) || QuoteSigns.startsHeading(lines, at)
                || QuoteSigns.isRuleAboveHeading(lines, at)) {
            return saysForwarded ? FORWARDED : QUOTED;
        }
        boolean quoted = quotationFollows(at);
        int wrote = QuoteSigns.linesOfWrote(lines, at, quoted);
        for (int i = at; i < at + wrote; i++) {
            kinds[i] = QUOTED;
        }
        return wrote > 0 && !quoted ? QUOTED : OWN;
    }

    /// Whether the next lines, but for the few of "… schreef:", are marked as quoted.
    private boolean quotationFollows(int at) {
        return IntStream.range(at + 1, Math.min(kinds.length, at + 6)).mapToObj(lines::get)
                .anyMatch(line -> line.depth() > 0);
    }

    private void tellSignatures() {
        boolean words = false;
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] != OWN) {
                continue;
            }
            String line = lines.get(i).text();
            if (QuoteSigns.namesDevice(line)) {
                kinds[i] = SIGNATURE;
            } else if (words && (line.equals("-- ") || line.equals("--"))) {
                sign(i);
            }
            words |= !line.isBlank();
        }
    }

    private void sign(int from) {
        int end = from;
        while (end < kinds.length && kinds[end] == OWN && end - from <= LONGEST_SIGNATURE) {
            end++;
        }
        if (end - from <= LONGEST_SIGNATURE) {
            java.util.Arrays.fill(kinds, from, end, SIGNATURE);
        }
    }

    /// Lines of one kind, one after the other, are one passage; blank ones between them belong to the passage before.
    static List<Passage> group(List<String> lines, IntFunction<PassageKind> kindAt) {
        List<Passage> passages = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        PassageKind current = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = StorableText.plain(lines.get(i)).stripTrailing();
            if (!line.isEmpty() && kindAt.apply(i) != current) {
                end(passages, current, text);
                current = kindAt.apply(i);
            }
            text.append(line).append('\n');
        }
        end(passages, current, text);
        return passages;
    }

    private static void end(List<Passage> passages, PassageKind kind, StringBuilder text) {
        String words = text.toString().replaceAll("\n{3,}", "\n\n").replaceAll("^\n+|\n+$", "");
        if (kind != null && !words.isBlank()) {
            passages.add(new Passage(kind, words));
        }
        text.setLength(0);
    }
}
