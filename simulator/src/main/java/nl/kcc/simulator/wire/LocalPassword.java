package nl.kcc.simulator.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The one password of the local users.
public final class LocalPassword {

    private LocalPassword() {
    }

    /// @param file that holds it; null for `KCC_LOCAL_PASSWORD`, else what `./kcc up` wrote
    /// @throws IllegalStateException when there is none
    public static String read(Path file) throws IOException {
        var given = System.getenv("KCC_LOCAL_PASSWORD");
        if (file == null && given != null && !given.isBlank()) {
            return given;
        }
        var kept = Path.of(System.getenv().getOrDefault("KCC_HOME", ".kcc"), "data", "local-password");
        var known = file == null ? kept : file;
        if (Files.notExists(known)) {
            throw new IllegalStateException("There is no password in " + known + ": start the product first with ./kcc up.");
        }
        return Files.readString(known).strip();
    }
}
