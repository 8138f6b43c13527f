package nl.kcc.benchmarks;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// A question with the topics that were suggested for it.
///
/// @param nanos from the request to the answer
record AskedTopic(TopicQuestion question, Answer answer, long nanos) {

    /// @param elsewhere null when nobody else was named
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(List<Suggestion> suggestions, boolean sure, String elsewhere) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Suggestion(String topic, double certainty) {
    }

    boolean isSilent() {
        return answer.suggestions().isEmpty();
    }

    boolean isFirst() {
        return !isSilent() && first().topic().equals(question.about());
    }

    boolean isAmongThree() {
        return answer.suggestions().stream().anyMatch(suggestion -> suggestion.topic().equals(question.about()));
    }

    Suggestion first() {
        return answer.suggestions().getFirst();
    }

    /// Nothing is suggested, and whose it is instead is said.
    boolean isSentToTheRightPlace() {
        return isSilent() && question.about().equals(answer.elsewhere() == null ? "geen" : answer.elsewhere());
    }

    /// What was taken for what.
    String confusion() {
        return question.about() + " → " + (isSilent() ? "(stil)" : first().topic());
    }
}
