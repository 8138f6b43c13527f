package nl.kcc.intake.mail.threading;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Issues and checks the tokens that our mails carry in their reply address, `gemeente+<token>@…`, or between brackets in
/// their subject: the contact's id and 64 bits of an HMAC-SHA-256 over it, 39 signs of base 32 (RFC 4648, lower case).
public final class ReplyTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String SIGNS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS_OF_SIGN = 5;
    private static final int LENGTH = 39;
    private static final int ID = 16;
    private static final int SIGNATURE = 8;

    private final SecretKeySpec key;

    /// @param secret at least 32 bytes
    public ReplyTokens(byte[] secret) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("a secret of " + secret.length + " bytes is too short");
        }
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    public String token(UUID contactId) {
        byte[] id = bytes(contactId);
        return encoded(ByteBuffer.allocate(ID + SIGNATURE).put(id).put(signature(id)).array());
    }

    /// @return empty when the token is none of ours
    public Optional<UUID> contactId(String token) {
        return decoded(token.toLowerCase(Locale.ROOT)).filter(bytes -> MessageDigest
                .isEqual(signature(Arrays.copyOf(bytes, ID)), Arrays.copyOfRange(bytes, ID, ID + SIGNATURE)))
                .map(ByteBuffer::wrap).map(bytes -> new UUID(bytes.getLong(), bytes.getLong()));
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

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    private static String encoded(byte[] bytes) {
        var number = new BigInteger(1, bytes);
        var token = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            token.append(SIGNS.charAt(number.intValue() & SIGNS.length() - 1));
            number = number.shiftRight(BITS_OF_SIGN);
        }
        return token.reverse().toString();
    }

    private static Optional<byte[]> decoded(String token) {
        if (token.length() != LENGTH || !token.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)) {
            return Optional.empty();
        }
        BigInteger number = BigInteger.ZERO;
        for (char sign : token.toCharArray()) {
            number = number.shiftLeft(BITS_OF_SIGN).add(BigInteger.valueOf(SIGNS.indexOf(sign)));
        }
        if (number.bitLength() > (ID + SIGNATURE) * Byte.SIZE) {
            return Optional.empty();
        }
        byte[] bytes = new byte[ID + SIGNATURE];
        for (int i = bytes.length - 1; i >= 0; i--) {
            bytes[i] = number.byteValue();
            number = number.shiftRight(Byte.SIZE);
        }
        return Optional.of(bytes);
    }
}
