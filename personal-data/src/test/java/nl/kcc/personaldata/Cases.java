package nl.kcc.personaldata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;

/// The lines of a table of cases, without its comments.
final class Cases {

    private Cases() {
    }

    static Stream<String> in(String table) {
        var lines = new InputStreamReader(Cases.class.getResourceAsStream("/" + table), StandardCharsets.UTF_8);
        return new BufferedReader(lines).lines().filter(line -> !line.startsWith("# "));
    }

    /// Escapes as in Java.
    static String unescaped(String text) {
        var line = new Properties();
        try {
            line.load(new StringReader("text=" + text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.getProperty("text");
    }
}
