package nl.kcc.benchmarks;

import java.io.IOException;
import java.util.List;

/// A question in a citizen's own words, written before any phrasing from which the model learns.
///
/// @param about code of the topic, or the organisation that it belongs to; `geen` for nobody
record TopicQuestion(String about, String text) {

    /// For each topic.
    static List<TopicQuestion> ours() throws IOException {
        return read("topic-questions.tsv");
    }

    /// For somebody else than a municipality.
    static List<TopicQuestion> elsewhere() throws IOException {
        return read("elsewhere-questions.tsv");
    }

    private static List<TopicQuestion> read(String file) throws IOException {
        return Stage.resource(file).lines().map(line -> line.split("\t", 2))
                .map(parts -> new TopicQuestion(parts[0], parts[1])).toList();
    }
}
