package nl.kcc.intake.registration;

import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import nl.kcc.events.Urgency;

/// Finds what makes a text urgent, by whole words: "spoedig" is not "spoed", and "geen spoed" is none. The words stay here; what
/// goes on is a code.
@Startup
@ApplicationScoped
class UrgentWords {

    /// More of a long mail is quoted, or beside the point.
    private static final int MOST_CHARACTERS = 20_000;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Set<String> DENYING = Set.of("geen", "niet", "zonder");

    private final Map<Urgency, List<List<String>>> phrases = new EnumMap<>(Urgency.class);

    UrgentWords(UrgencyConfig config) {
        for (Urgency urgency : Urgency.values()) {
            phrases.put(urgency, config.wordsOf(urgency).stream().map(entry -> phrase(urgency, entry)).toList());
        }
    }

    /// @return the gravest; null when nothing is urgent
    Urgency of(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        List<String> words = words(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
        return Stream.of(Urgency.values()).filter(urgency -> phrases.get(urgency).stream().anyMatch(one -> isIn(words, one)))
                .findFirst().orElse(null);
    }

    private static boolean isIn(List<String> words, List<String> phrase) {
        int from = 0;
        int found;
        while ((found = Collections.indexOfSubList(words.subList(from, words.size()), phrase)) >= 0) {
            int at = from + found;
            if (at == 0 || !DENYING.contains(words.get(at - 1))) {
                return true;
            }
            from = at + 1;
        }
        return false;
    }

    private static List<String> phrase(Urgency urgency, String entry) {
        List<String> words = words(entry);
        if (words.isEmpty()) {
            throw new ConfigurationException("kcc.urgency.%s holds an entry without any letter: give words such as spoed."
                    .formatted(urgency.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return words;
    }

    private static List<String> words(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    }
}
