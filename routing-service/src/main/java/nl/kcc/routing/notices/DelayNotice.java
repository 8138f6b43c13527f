package nl.kcc.routing.notices;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Whether, when and in which words citizens are told that their answer comes later.
///
/// @param hoursBefore hours of the clock before the promised moment
/// @param workingDays how many working days after it the new moment is
/// @param text with placeholders
record DelayNotice(boolean enabled, int hoursBefore, int workingDays, String text) {

    static final int MOST_HOURS = 240;
    static final int MOST_DAYS = 100;
    static final int LONGEST_TEXT = 2000;

    /// What holds until a municipality says something else: nobody is told.
    static final DelayNotice SHIPPED = new DelayNotice(false, 4, 2,
            """
                    U stelde ons een vraag over {onderwerp}. Uw kenmerk is {kenmerk}.

                    U zou uiterlijk {eerst} antwoord krijgen. Dat lukt ons niet. Wij hebben meer tijd nodig.

                    U krijgt nu uiterlijk {nieuw} antwoord. Wij vinden het vervelend dat u langer moet wachten. U hoeft niets te doen.""");

    private static final String NEW_MOMENT = "{nieuw}";
    private static final Set<String> PLACEHOLDERS = Set.of("{kenmerk}", "{onderwerp}", "{eerst}", NEW_MOMENT);
    private static final Pattern BRACED = Pattern.compile("\\{[^{}]*}|[{}]");

    /// What is wrong with the words, in Dutch; empty when nothing is.
    static Optional<String> flaw(String text) {
        Set<String> unknown = new TreeSet<>(BRACED.matcher(text).results().map(MatchResult::group).toList());
        unknown.removeAll(PLACEHOLDERS);
        if (!unknown.isEmpty()) {
            return Optional.of("Wij kennen niet: " + String.join(", ", unknown)
                    + ". U kunt {kenmerk}, {onderwerp}, {eerst} en {nieuw} gebruiken.");
        }
        return text.contains(NEW_MOMENT) ? Optional.empty()
                : Optional.of("Zet {nieuw} in de tekst: de inwoner moet weten wanneer het antwoord nu komt.");
    }
}
