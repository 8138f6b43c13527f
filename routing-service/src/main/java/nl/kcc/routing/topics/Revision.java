package nl.kcc.routing.topics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import nl.kcc.outbox.EventJson;

/// Tells one state of an entry of the catalogue from another: whoever changes an entry names the state that was read, and two who
/// change different entries are not in each other's way.
final class Revision {

    private static final int BYTES = 8;

    private Revision() {
    }

    /// Sixteen hexadecimal digits, the same for the same content.
    static String of(Object entry) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(EventJson.write(entry).getBytes(UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
