package nl.kcc.intake.identity;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Settings of pseudonymisation.
@ConfigMapping(prefix = "kcc.pseudonyms")
interface PseudonymConfig {

    int SHORTEST_KEY = 32;

    /// The secret all keys are derived from.
    @WithDefault("${kcc.pseudonym-key:}")
    Optional<String> key();

    /// Goes up when the secret is replaced; kept beside each pseudonym.
    @WithDefault("1")
    int keyVersion();

    default String requireKey() {
        return key().filter(key -> key.length() >= SHORTEST_KEY)
                .orElseThrow(() -> new IllegalStateException(
                        "Set kcc.pseudonym-key to a secret of at least " + SHORTEST_KEY + " characters."));
    }
}
