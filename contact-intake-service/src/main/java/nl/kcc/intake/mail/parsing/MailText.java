package nl.kcc.intake.mail.parsing;

import static java.util.stream.Collectors.joining;
import static nl.kcc.intake.mail.parsing.MailText.PassageKind.FORWARDED;
import static nl.kcc.intake.mail.parsing.MailText.PassageKind.OWN;
import static nl.kcc.intake.mail.parsing.MailText.PassageKind.QUOTED;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// All words of a mail in their order, told apart by whose they are, so that a page can fold what is quoted.
public record MailText(List<Passage> passages) {

    static final int LONGEST_SUMMARY = 1000;
    /// A shorter line of an answer may stand in the quoted mail by chance, and be an answer all the same.
    private static final int SHORTEST_KNOWN_LINE = 3;

    public MailText {
        passages = List.copyOf(passages);
    }

    public record Passage(PassageKind kind, String text) {
    }

    public enum PassageKind {
        OWN,
        SIGNATURE,
        QUOTED,
        FORWARDED
    }

    public String ownWords() {
        return words(OWN);
    }

    public String all() {
        return passages.stream().map(Passage::text).collect(joining("\n\n"));
    }

    /// The same text, held against the mail of ours that it answers: what stands in a quotation but not in that mail was
    /// written between its lines, and is the writer's own. Many mail programs mark such answers by nothing else.
    public MailText comparedWith(String answered) {
        Set<String> known = new HashSet<>();
        answered.lines().map(MailText::comparable).forEach(known::add);
        String whole = comparable(answered);
        List<Passage> told = new ArrayList<>();
        boolean any = false;
        for (Passage passage : passages) {
            if (passage.kind() != QUOTED) {
                told.add(passage);
                continue;
            }
            any = true;
            List<String> lines = passage.text().lines().toList();
            told.addAll(Passages.group(lines, at -> isKnown(lines.get(at), known, whole) ? QUOTED : OWN));
        }
        return any ? new MailText(told) : this;
    }

    private static boolean isKnown(String line, Set<String> known, String whole) {
        String plain = comparable(line);
        return plain.length() < SHORTEST_KNOWN_LINE || known.contains(plain) || whole.contains(plain)
                || QuoteSigns.isPartOfHistoryHeading(line);
    }

    private static String comparable(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(java.util.Locale.ROOT);
    }

    /// The writer's own words, else what he forwarded, else what he quoted, else his signature, else whatever is there.
    String mostTelling() {
        return Stream.of(words(OWN), withoutHeading(words(FORWARDED)), withoutHeading(words(QUOTED)),
                words(PassageKind.SIGNATURE), all()).filter(words -> !words.isEmpty()).findFirst().orElse("");
    }

    private static String withoutHeading(String words) {
        return words.lines().dropWhile(line -> line.isBlank() || QuoteSigns.isPartOfHistoryHeading(line))
                .collect(joining("\n"));
    }

    private String words(PassageKind kind) {
        return passages.stream().filter(passage -> passage.kind() == kind).map(Passage::text).collect(joining("\n\n"));
    }
}
