package nl.kcc.routing.catalogue;

import java.util.List;

/// Topics that fit the text, best first.
record SuggestionsView(List<Suggestion> suggestions) {

    record Suggestion(String topic, String name, double score) {
    }
}
