package nl.kcc.intake.drafts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import nl.kcc.intake.identity.Pseudonyms;

/// Encrypts drafts (AES-256-GCM). Each has a key of its own, derived from this service's one secret, so that no key ever
/// sees as many random nonces as would make two alike. Owner and id are sealed in: a row that is given to somebody else,
/// by a forgotten condition or by hand, opens for nobody.
@ApplicationScoped
class DraftSeal {

    /// No source's key of a repetition is written like this, so its fingerprint is told to nobody.
    private static final String PURPOSE = "key of a draft\n%s\n%s";
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Pseudonyms secret;
    private final SecureRandom random = new SecureRandom();

    DraftSeal(Pseudonyms secret) {
        this.secret = secret;
    }

    /// @return the nonce, and behind it what only [#open] reads
    byte[] seal(byte[] plain, UUID id, String owner) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, id, owner).doFinal(plain);
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    /// @return empty when it was sealed with another secret, for another owner or as another draft, or was changed since
    Optional<byte[]> open(byte[] sealed, UUID id, String owner) {
        if (sealed.length < NONCE) {
            return Optional.empty();
        }
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), id, owner)
                    .doFinal(sealed, NONCE, sealed.length - NONCE));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, UUID id, String owner) throws GeneralSecurityException {
        byte[] key = HexFormat.of().parseHex(secret.fingerprint(PURPOSE.formatted(owner, id)));
        var cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((id + "\n" + owner).getBytes(UTF_8));
        return cipher;
    }

    private static IllegalStateException unavailable(GeneralSecurityException e) {
        return new IllegalStateException("This JDK lacks a required algorithm.", e);
    }
}
