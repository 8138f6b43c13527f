package nl.kcc.intake.citizen;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.kcc.intake.identity.Pseudonyms;

/// Derives the key of the verdict tokens from the one secret of this service.
@ApplicationScoped
class VerdictTokenKey {

    /// No source's key of a repetition is written like this, so its fingerprint is told to nobody.
    private static final String PURPOSE = "key of verdict tokens";

    @Produces
    @Singleton
    VerdictTokens tokens(Pseudonyms pseudonyms) {
        return new VerdictTokens(pseudonyms.fingerprint(PURPOSE).getBytes(US_ASCII));
    }
}
