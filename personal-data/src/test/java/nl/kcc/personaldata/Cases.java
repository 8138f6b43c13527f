package nl.kcc.personaldata;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/// The lines of a table of cases, without its comments.
final class Cases {

    private Cases() {
    }

    static Stream<String> in(String table) {
        var lines = new InputStreamReader(Cases.class.getResourceAsStream("/" + table), StandardCharsets.UTF_8);
        return new BufferedReader(lines).lines().filter(line -> !line.startsWith("# "));
    }

    static String unescaped(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\\') {
                plain.append(text.charAt(i));
            } else if (text.charAt(++i) == 'u') {
                plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                plain.append(switch (text.charAt(i)) {
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    default -> text.charAt(i);
                });
            }
        }
        return plain.toString();
    }
}
