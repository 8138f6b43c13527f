package nl.kcc.kpi.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.figures.GroupBy;

/// The Dutch words of a file: those of the pages, from the list beside this class; a test compares them with the pages'.
final class Words {

    private static final Properties LIST = read();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm")
            .withZone(Definition.ZONE);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.forLanguageTag("nl-NL"));

    private Words() {
    }

    static String of(GroupBy groupBy) {
        return switch (groupBy) {
            case CHANNEL -> "kanaal";
            case TOPIC -> "onderwerp";
            case DEPARTMENT -> "afdeling";
            case MUNICIPALITY -> "gemeente";
            case REASON -> "reden";
            case DAY -> "dag";
            case MONTH -> "maand";
        };
    }

    static String ofChannel(String code) {
        return find("channel", code).orElse(code);
    }

    static String ofState(String code) {
        return find("state", code).orElse(code);
    }

    /// A code of the organisation's own stays as it is; null without one.
    static String ofReason(String code) {
        return code == null ? null : find("reason", code).or(() -> find("state", code)).orElse(code);
    }

    /// Null without one.
    static String ofExclusion(String code) {
        return code == null ? null : find("exclusion", code).orElse(code);
    }

    static String ofSelection(String code) {
        return find("selection", code).or(() -> find("state", code)).orElse(code);
    }

    /// @param decided how many the verdict is about
    static String ofVerdict(String code, long decided) {
        return code.equals("UNDECIDED") && decided < Definition.FEWEST_FOR_A_VERDICT ? "Te weinig vragen"
                : find("verdict", code).orElse(code);
    }

    /// As the pages write it: the code as words.
    static String ofDepartment(String code) {
        return code == null || code.isEmpty() ? code
                : Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
    }

    /// What has no code of its own, by what it is: a `topic` or a `department`.
    static String without(String dimension) {
        return find("without", dimension).orElseThrow();
    }

    /// On the clock of Amsterdam.
    static String ofMoment(Instant moment) {
        return MOMENT.format(moment);
    }

    static String ofMonth(YearMonth month) {
        return MONTH.format(month);
    }

    private static Optional<String> find(String kind, String code) {
        return Optional.ofNullable(LIST.getProperty(kind + "." + code));
    }

    private static Properties read() {
        try (InputStream file = Words.class.getResourceAsStream("words.properties");
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            Properties list = new Properties();
            list.load(text);
            return list;
        } catch (IOException e) {
            throw new UncheckedIOException("the words of files cannot be read", e);
        }
    }
}
