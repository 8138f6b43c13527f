package nl.kcc.intake.suggest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Questions as people ask them at first, two of each topic, and sixty that are not for a municipality: what certainty is
/// fitted on. They are neither among the phrasings, from which the model learns, nor among the questions that the benchmark asks.
final class PlainQuestions {

    private PlainQuestions() {
    }

    static List<Phrasing> ours() {
        return read("plain-questions.tsv", Subject::topic);
    }

    static List<Phrasing> elsewhere() {
        return read("plain-elsewhere.tsv", Subject::of);
    }

    static List<Phrasing> all() {
        return Stream.concat(ours().stream(), elsewhere().stream()).toList();
    }

    private static List<Phrasing> read(String file, Function<String, Subject> subject) {
        try (InputStream lines = PlainQuestions.class.getResourceAsStream(file)) {
            return new String(lines.readAllBytes(), UTF_8).lines().map(line -> line.split("\t", 2))
                    .map(parts -> new Phrasing(subject.apply(parts[0]), parts[1])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
