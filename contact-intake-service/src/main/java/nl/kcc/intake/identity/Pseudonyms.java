package nl.kcc.intake.identity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

import javax.crypto.SecretKey;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;

/// Turns identifiers into pseudonyms. A plain hash of a telephone number or a citizen service number can be looked
/// up by trying them all; a keyed one cannot, as long as the secret is kept.
@Startup
@ApplicationScoped
public class Pseudonyms {

    private final Map<IdentifierType, SecretKey> keys = new EnumMap<>(IdentifierType.class);
    private final SecretKey fingerprints;
    private final int keyVersion;

    Pseudonyms(PseudonymConfig config) {
        var secrets = new SecretKeys(config.requireKey());
        keyVersion = config.keyVersion();
        Arrays.stream(IdentifierType.values())
                .forEach(type -> keys.put(type, secrets.derive("kcc pseudonym " + type + " " + keyVersion)));
        fingerprints = secrets.derive("kcc fingerprint");
    }

    public Pseudonym of(Identifier identifier) {
        return new Pseudonym(identifier.type(), keyVersion, SecretKeys.hash(keys.get(identifier.type()),
                identifier.value().getBytes(StandardCharsets.UTF_8)));
    }

    /// Recognises a text without keeping it.
    ///
    /// @return lower-case hexadecimal, 64 characters
    public String fingerprint(String text) {
        return SecretKeys.hash(fingerprints, text.getBytes(StandardCharsets.UTF_8));
    }
}
