package nl.kcc.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/// Small classes: nine in ten at most 120 lines, none over 250. No rule on the median: it makes fragments.
class SourceSizesTest {

    private final Map<Path, Long> sizes = sizes();

    @Test
    void nineInTenHaveAtMost120Lines() {
        assertThat(share(0.9)).isLessThanOrEqualTo(120);
    }

    @Test
    void noneHasMoreThan250Lines() {
        assertThat(sizes).allSatisfy((file, lines) -> assertThat(lines).as(file.toString()).isLessThanOrEqualTo(250));
    }

    @Test
    void allSourcesWereSeen() {
        assertThat(sizes).hasSizeGreaterThan(200);
    }

    private long share(double share) {
        var sorted = sizes.values().stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static Map<Path, Long> sizes() {
        var sizes = new TreeMap<Path, Long>();
        Stream.of(Product.values()).flatMap(module -> module.sources().stream()).forEach(file -> sizes.put(file, lines(file)));
        return sizes;
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
