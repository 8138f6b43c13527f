package nl.kcc.routing.answers;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import nl.kcc.routing.documents.Flaw.Kind;
import nl.kcc.routing.documents.Flaws;

/// The texts that ship with the service, as people edit them: one for each topic.
record AnswersDocument(List<Entry> answers) {

    private static final Pattern PLACE = Pattern.compile("\\[[^\\[\\]]+]");

    /// @param link an address, or a place such as `[website]` for what each municipality has of its own: nothing to follow yet,
    ///        and the text of the link says what belongs there
    record Entry(String topic, List<String> ask, String say, String link, String linkText) {

        private AnswerText text() {
            return new AnswerText(ask, say, hasPlaceForLink() ? null : link, linkText, null);
        }

        private boolean hasPlaceForLink() {
            return link != null && PLACE.matcher(link).matches();
        }

        private boolean hasQuestions() {
            return ask != null && ask.size() <= AnswerText.MOST_QUESTIONS
                    && ask.stream().allMatch(line -> isWithin(line, AnswerText.LONGEST_QUESTION));
        }
    }

    /// @param topics codes of the catalogue that ships with them
    /// @return the texts by topic; to be used only when nothing was found
    Map<String, AnswerText> checked(Set<String> topics, Flaws flaws) {
        Map<String, AnswerText> texts = new LinkedHashMap<>();
        Set<String> named = new HashSet<>();
        for (Entry entry : answers == null ? List.<Entry> of() : answers.stream().filter(Objects::nonNull).toList()) {
            String place = "onderwerp " + entry.topic();
            named.add(entry.topic());
            flaws.demand(topics.contains(entry.topic()), place, Kind.UNKNOWN,
                    "%s staat niet in de onderwerpencatalogus", place);
            int before = flaws.count();
            flaws.demand(entry.hasQuestions(), place, Kind.MALFORMED,
                    "%s heeft geen lijst van hoogstens 10 vragen van hoogstens 300 tekens", place);
            flaws.demand(isWithin(entry.say(), AnswerText.LONGEST_ANSWER), place, Kind.MISSING,
                    "%s heeft geen antwoord van hoogstens 4000 tekens", place);
            flaws.demand(entry.link() == null || entry.hasPlaceForLink() || isLink(entry.link()), place, Kind.MALFORMED,
                    "%s heeft een link die niet met https:// begint", place);
            flaws.demand(entry.linkText() == null || entry.link() != null, place, Kind.CONTRADICTORY,
                    "%s heeft een linktekst zonder link", place);
            if (flaws.count() == before) {
                flaws.demand(texts.put(entry.topic(), entry.text()) == null, place, Kind.DOUBLE,
                        "%s staat er twee keer in", place);
            }
        }
        topics.stream().filter(topic -> !named.contains(topic)).forEach(topic -> flaws.add("onderwerp " + topic, Kind.MISSING,
                "onderwerp %s heeft geen antwoordtekst", topic));
        return texts;
    }

    /// Whether a browser goes there, and safely.
    static boolean isLink(String link) {
        try {
            URI address = new URI(link);
            return "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null
                    && link.length() <= AnswerText.LONGEST_LINK;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static boolean isWithin(String text, int longest) {
        return text != null && !text.isBlank() && text.codePointCount(0, text.length()) <= longest;
    }
}
