package nl.kcc.allinone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The passwords and keys of this installation: made at random at the first start, each in a file that only its owner
/// may read, and the same ever after.
record Secrets(Path folder) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CONSONANTS = "bdfghjklmnprstvwz";
    private static final String VOWELS = "aeiou";

    /// Of the local users. Made of syllables, as it is typed by people; 51 bits.
    String localPassword() {
        return kept("local-password", () -> "%s-%s-%s-%s".formatted(word(), word(), word(), word()));
    }

    String sessionKey() {
        return kept("session-key", Secrets::key);
    }

    String pseudonymKey() {
        return kept("pseudonym-key", Secrets::key);
    }

    String superuserPassword() {
        return kept("postgres-password", Secrets::key);
    }

    Map<String, String> databasePasswords() {
        return Arrays.stream(Service.values()).map(Service::database).collect(
                Collectors.toMap(name -> name, name -> kept(name + "-database-password", Secrets::key)));
    }

    Path fileOfLocalPassword() {
        return folder.resolve("local-password");
    }

    private String kept(String name, Supplier<String> fresh) {
        var file = folder.resolve(name);
        try {
            if (Files.notExists(file)) {
                write(file, fresh.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Moved into place when complete: a crash halfway must not leave an empty secret behind.
    private void write(Path file, String secret) throws IOException {
        Files.createDirectories(folder);
        var unfinished = Files.createTempFile(folder, "secret", "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, secret + "\n");
        Files.move(unfinished, file);
    }

    private static String key() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String word() {
        return "" + any(CONSONANTS) + any(VOWELS) + any(CONSONANTS) + any(VOWELS);
    }

    private static char any(String letters) {
        return letters.charAt(RANDOM.nextInt(letters.length()));
    }
}
