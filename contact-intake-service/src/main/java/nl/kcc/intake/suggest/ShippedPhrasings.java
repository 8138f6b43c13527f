package nl.kcc.intake.suggest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The phrasings that come with the product: a line each, with the subject before a tab.
final class ShippedPhrasings {

    private ShippedPhrasings() {
    }

    static List<Phrasing> all() {
        return Stream.concat(read("/suggest/phrasings.tsv", Subject::topic).stream(),
                read("/suggest/elsewhere.tsv", Subject::of).stream()).toList();
    }

    private static List<Phrasing> read(String resource, Function<String, Subject> subject) {
        try (var lines = new BufferedReader(
                new InputStreamReader(ShippedPhrasings.class.getResourceAsStream(resource), UTF_8))) {
            return lines.lines().map(line -> line.split("\t", 2))
                    .map(parts -> new Phrasing(subject.apply(parts[0]), parts[1])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
