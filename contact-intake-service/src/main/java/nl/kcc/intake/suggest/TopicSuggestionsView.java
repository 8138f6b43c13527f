package nl.kcc.intake.suggest;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

/// Topics that may fit a text.
///
/// @param suggestions best first, at most three
/// @param sure whether the first needs no second look
/// @param elsewhere the organisation that it belongs to; null when it is the municipality's, or nobody's
record TopicSuggestionsView(List<NamedTopic> suggestions, boolean sure,
        @JsonInclude(JsonInclude.Include.ALWAYS) String elsewhere) {

    private static final double DIGITS = 1000;

    /// @param certainty from 0 to 1
    record NamedTopic(String topic, String name, double certainty) {
    }

    /// @param names of topics, by code; one without a name goes by its code
    static TopicSuggestionsView of(Suggestions suggestions, Map<String, String> names) {
        return new TopicSuggestionsView(suggestions.topics().stream()
                .map(suggested -> new NamedTopic(suggested.topic(), names.getOrDefault(suggested.topic(), suggested.topic()),
                        Math.round(suggested.certainty() * DIGITS) / DIGITS))
                .toList(), suggestions.sure(), suggestions.elsewhere().orElse(null));
    }
}
