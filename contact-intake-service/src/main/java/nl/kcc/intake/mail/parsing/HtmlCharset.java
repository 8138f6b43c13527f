package nl.kcc.intake.mail.parsing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The charset that a text in HTML names itself, in its first kilobyte.
final class HtmlCharset {

    private static final Pattern NAMED = Pattern.compile("(?i)<meta[^>]{0,200}charset=[\"']?([a-z0-9_:.-]{3,40})");

    private HtmlCharset() {
    }

    static Optional<String> named(byte[] html) {
        Matcher named = NAMED.matcher(new String(html, 0, Math.min(html.length, 1024), ISO_8859_1));
        return named.find() ? Optional.of(named.group(1)) : Optional.empty();
    }
}
