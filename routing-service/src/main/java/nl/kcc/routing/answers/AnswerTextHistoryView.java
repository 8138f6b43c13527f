package nl.kcc.routing.answers;

import java.util.List;

/// All versions of one topic's text, the newest first; the one that ships with the service comes last.
record AnswerTextHistoryView(String municipality, String topic, List<AnswerTextView> versions) {
}
