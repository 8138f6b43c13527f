package nl.kcc.routing.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A document that comes with the service, on the class path.
public final class ShippedFile {

    private ShippedFile() {
    }

    /// @param name such as `catalogue/topics.json`
    public static InputStream open(String name) throws IOException {
        InputStream in = ShippedFile.class.getClassLoader().getResourceAsStream(name);
        if (in == null) {
            throw new IOException(name);
        }
        return in;
    }

    /// @throws UncheckedIOException when the service was packed without it
    public static String text(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
