package nl.kcc.routing.answers;

import java.time.LocalDate;
import java.util.List;

/// A text for agents about one topic.
///
/// @param ask what to ask the citizen, in this order
/// @param say what to answer, with empty lines between paragraphs
/// @param link where more is told; null without
/// @param linkText what the link is called; null when its address says enough
/// @param validUntil the last day on which it can be relied on; null when no day is known
record AnswerText(List<String> ask, String say, String link, String linkText, LocalDate validUntil) {

    static final int MOST_QUESTIONS = 10;
    static final int LONGEST_QUESTION = 300;
    static final int LONGEST_ANSWER = 4000;
    static final int LONGEST_LINK = 500;
    static final int LONGEST_LINK_TEXT = 200;

    AnswerText {
        ask = List.copyOf(ask);
    }

    boolean isExpiredOn(LocalDate day) {
        return validUntil != null && validUntil.isBefore(day);
    }
}
