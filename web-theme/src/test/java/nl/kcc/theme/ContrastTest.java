package nl.kcc.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Contrast as WCAG 2.2 defines it (success criteria 1.4.3 and 1.4.11), in the light and in the dark form.
class ContrastTest {

    private static final Pattern TOKEN = Pattern
            .compile("--kcc-([a-z0-9-]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)");
    private static final double TEXT = 4.5;
    private static final double CONTROL = 3.0;

    record Pair(String front, String back, double atLeast) {
    }

    static Stream<Pair> pairs() {
        Stream<Pair> text = Stream.of("ink", "ink-soft", "link", "bad")
                .flatMap(front -> Stream.of("page", "surface", "surface-soft").map(back -> new Pair(front, back, TEXT)));
        Stream<Pair> meanings = Stream.of("good", "warn", "bad")
                .flatMap(name -> Stream.of(name, "ink").map(front -> new Pair(front, name + "-soft", TEXT)));
        Stream<Pair> actions = Stream.of(new Pair("on-action", "action", TEXT), new Pair("on-action", "action-hover", TEXT),
                new Pair("action", "surface", TEXT), new Pair("action-hover", "surface-soft", TEXT),
                new Pair("on-brand", "brand", TEXT));
        Stream<Pair> controls = Stream.of("line-strong", "focus", "data-1", "data-2", "data-3", "data-4", "data-5", "data-6",
                "data-7", "data-8").flatMap(front -> Stream.of("page", "surface").map(back -> new Pair(front, back, CONTROL)));
        return Stream.of(text, meanings, actions, controls).flatMap(pair -> pair);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aReaderCanTellThemApart(Pair pair) throws IOException {
        List<Map<String, Integer>> forms = forms();
        assertThat(forms).allSatisfy(form -> assertThat(form).containsKeys(pair.front, pair.back));
        assertThat(forms).allSatisfy(form -> assertThat(contrast(form.get(pair.front), form.get(pair.back)))
                .isGreaterThanOrEqualTo(pair.atLeast));
    }

    @Test
    void blackOnWhiteIsTheGreatestContrast() {
        assertThat(contrast(0x000000, 0xffffff)).isEqualTo(21.0);
    }

    private static List<Map<String, Integer>> forms() throws IOException {
        Map<String, Integer> light = new HashMap<>();
        Map<String, Integer> dark = new HashMap<>();
        try (InputStream tokens = ContrastTest.class.getResourceAsStream("/META-INF/resources/theme/tokens.css")) {
            Matcher token = TOKEN.matcher(new String(tokens.readAllBytes(), StandardCharsets.UTF_8));
            while (token.find()) {
                light.put(token.group(1), Integer.parseInt(token.group(2), 16));
                dark.put(token.group(1), Integer.parseInt(token.group(3), 16));
            }
        }
        return List.of(light, dark);
    }

    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xff) + 0.7152 * linear(colour >> 8 & 0xff) + 0.0722 * linear(colour & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
