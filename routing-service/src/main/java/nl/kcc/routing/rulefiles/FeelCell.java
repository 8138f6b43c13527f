package nl.kcc.routing.rulefiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A cell of a decision table in the small part of FEEL that rules need (DMN 1.3, chapter 10): texts in quotes, numbers, yes or
/// no, several with commas between them, and the least of a number.
final class FeelCell {

    private static final String ANY = "-";
    private static final Pattern ONE = Pattern.compile("\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|true|false|-?\\d+(?:\\.\\d+)?)\\s*(,|$)");
    private static final Pattern LEAST = Pattern.compile("\\s*>=\\s*(\\d+(?:\\.\\d+)?)\\s*");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);

    private FeelCell() {
    }

    /// @return nothing in the list when anything will do; empty when it is not understood
    static Optional<List<String>> test(String cell) {
        if (cell.isBlank() || cell.strip().equals(ANY)) {
            return Optional.of(List.of());
        }
        Matcher least = LEAST.matcher(cell);
        return least.matches() ? Optional.of(List.of(least.group(1))) : several(cell);
    }

    /// @return the one value, an empty text for none; empty when it is not understood
    static Optional<String> value(String cell) {
        String text = cell.strip();
        return text.isEmpty() || text.equals("null") || text.equals(ANY) ? Optional.of("")
                : several(text).filter(values -> values.size() == 1).map(List::getFirst);
    }

    static String test(String fact, List<String> accepted) {
        return fact.equals("suggestedCertainty") ? ">= " + accepted.getFirst()
                : accepted.stream().map(FeelCell::literal).collect(Collectors.joining(", "));
    }

    static String any() {
        return ANY;
    }

    /// @param text null for none
    static String written(String text, boolean quoted) {
        return text == null ? "null" : quoted ? quote(text) : text;
    }

    private static String literal(String text) {
        return text.equals("true") || text.equals("false") ? text : quote(text);
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static Optional<List<String>> several(String cell) {
        List<String> values = new ArrayList<>();
        Matcher one = ONE.matcher(cell);
        int at = 0;
        while (at < cell.length()) {
            if (!one.find(at) || one.start() != at) {
                return Optional.empty();
            }
            values.add(plain(one.group(1)));
            at = one.end();
            if (at == cell.length() && one.group(2).equals(",")) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    private static String plain(String literal) {
        return literal.startsWith("\"") ? ESCAPED.matcher(literal.substring(1, literal.length() - 1))
                .replaceAll(found -> found.group(1).equals("n") ? "\n" : Matcher.quoteReplacement(found.group(1))) : literal;
    }
}
