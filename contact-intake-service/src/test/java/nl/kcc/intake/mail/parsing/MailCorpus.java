package nl.kcc.intake.mail.parsing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Awkward mails made for these tests, about people who do not exist: each a file `….eml` beside `….txt`, what shall be
/// read of it.
final class MailCorpus {

    static final KnownSenders SENDERS = new KnownSenders(Set.of("gemeente@kcc.example"), Set.of("formulier@kcc.example"),
            Set.of("collega@kcc.example"));

    private MailCorpus() {
    }

    static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(MailCorpus.class.getResource("corpus")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> names() {
        try (var files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".eml"))
                    .map(name -> name.substring(0, name.length() - ".eml".length())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] raw(String name) {
        return bytes(name + ".eml");
    }

    static String expected(String name) {
        return new String(bytes(name + ".txt"), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
