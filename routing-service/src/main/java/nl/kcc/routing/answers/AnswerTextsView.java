package nl.kcc.routing.answers;

import java.util.List;

/// The texts of all topics, for one municipality.
record AnswerTextsView(String municipality, List<AnswerTextView> texts) {
}
