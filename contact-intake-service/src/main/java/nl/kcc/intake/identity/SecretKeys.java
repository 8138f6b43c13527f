package nl.kcc.intake.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// Keys derived from one secret (HKDF-SHA-256, RFC 5869), one per purpose, so that the same value under two
/// purposes cannot be linked; and the keyed hash (HMAC-SHA-256, RFC 2104) made with them.
final class SecretKeys {

    private static final int LENGTH = 32;

    private final SecretKey pseudoRandom;

    SecretKeys(String secret) {
        try {
            pseudoRandom = hkdf().deriveKey("HKDF-PRK",
                    HKDFParameterSpec.ofExtract().addIKM(secret.getBytes(StandardCharsets.UTF_8)).extractOnly());
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    SecretKey derive(String purpose) {
        try {
            return hkdf().deriveKey("HmacSHA256",
                    HKDFParameterSpec.expandOnly(pseudoRandom, purpose.getBytes(StandardCharsets.UTF_8), LENGTH));
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    /// @return lower-case hexadecimal, 64 characters
    static String hash(SecretKey key, byte[] value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(value));
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    private static KDF hkdf() throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256");
    }

    private static IllegalStateException unavailable(GeneralSecurityException e) {
        return new IllegalStateException("This JDK lacks a required algorithm.", e);
    }
}
