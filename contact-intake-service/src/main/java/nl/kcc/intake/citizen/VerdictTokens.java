package nl.kcc.intake.citizen;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Issues and checks the tokens by which whoever got an answer says whether it helped, without filling anything in: the
/// contact's id and 128 bits of an HMAC-SHA-256 over it, in base 64 for addresses. They name nobody, open nothing, and allow
/// this one thing; the key is another than that of reply addresses, which more people get to see.
public final class VerdictTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID = 16;
    private static final int SIGNATURE = 16;

    private final SecretKeySpec key;

    /// @param secret at least 32 bytes
    public VerdictTokens(byte[] secret) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("a secret of " + secret.length + " bytes is too short");
        }
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    public String token(UUID contact) {
        byte[] id = ByteBuffer.allocate(ID).putLong(contact.getMostSignificantBits())
                .putLong(contact.getLeastSignificantBits()).array();
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(ByteBuffer.allocate(ID + SIGNATURE).put(id).put(signature(id)).array());
    }

    /// @return empty when the token is none of ours
    public Optional<UUID> contact(String token) {
        return decoded(token).filter(bytes -> MessageDigest.isEqual(signature(Arrays.copyOf(bytes, ID)),
                Arrays.copyOfRange(bytes, ID, ID + SIGNATURE)))
                .map(ByteBuffer::wrap).map(bytes -> new UUID(bytes.getLong(), bytes.getLong()));
    }

    private static Optional<byte[]> decoded(String token) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token)).filter(bytes -> bytes.length == ID + SIGNATURE);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private byte[] signature(byte[] id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(id), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
