package nl.kcc.intake.mail.sending;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.kcc.intake.identity.Pseudonyms;
import nl.kcc.intake.mail.threading.ReplyTokens;

/// Derives the key of the reply tokens from the one secret of this service.
@ApplicationScoped
class ReplyTokenKey {

    /// No source's key of a repetition is written like this, so its fingerprint is told to nobody.
    private static final String PURPOSE = "key of reply tokens";

    @Produces
    @Singleton
    ReplyTokens tokens(Pseudonyms pseudonyms) {
        return new ReplyTokens(pseudonyms.fingerprint(PURPOSE).getBytes(US_ASCII));
    }
}
