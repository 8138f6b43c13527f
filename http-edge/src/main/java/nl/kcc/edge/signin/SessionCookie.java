package nl.kcc.edge.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.Key;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.keys.AesKey;
import org.jose4j.lang.JoseException;

import nl.kcc.edge.Session;

/// What the cookie of the login page says, encrypted, so that only we can have written it: who signed in, and until when
/// that holds. It is never renewed: a session ends so long after the sign-in, however busy its user is.
@ApplicationScoped
class SessionCookie {

    static final String NAME = "kcc-session";

    private final Key key;
    private final Duration longest;
    private final Clock clock;

    /// @param longest how long a session lasts
    SessionCookie(@ConfigProperty(name = "kcc.session-key") Optional<String> key,
            @ConfigProperty(name = "kcc.session-longest") Duration longest, Clock clock) {
        this.key = new AesKey(digest(key.orElseThrow()));
        this.longest = longest;
        this.clock = clock;
    }

    /// Begins a session.
    String begin(String user) {
        Instant now = clock.instant();
        var claims = new JwtClaims();
        claims.setSubject(user);
        claims.setGeneratedJwtId();
        claims.setIssuedAt(NumericDate.fromMilliseconds(now.toEpochMilli()));
        claims.setExpirationTime(NumericDate.fromMilliseconds(now.plus(longest).toEpochMilli()));
        var cookie = encryption();
        cookie.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.DIRECT);
        cookie.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        cookie.setPayload(claims.toJson());
        try {
            return cookie.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("A cookie cannot be encrypted.", e);
        }
    }

    /// A user and the session that is theirs.
    record SignedIn(String user, Session session) {
    }

    /// Empty for a cookie that is not ours, or whose session is over.
    Optional<SignedIn> read(String cookie) {
        var encrypted = encryption();
        try {
            encrypted.setCompactSerialization(cookie);
            JwtClaims claims = JwtClaims.parse(encrypted.getPayload());
            Instant until = Instant.ofEpochSecond(claims.getExpirationTime().getValue());
            return until.isAfter(clock.instant())
                    ? Optional.of(new SignedIn(claims.getSubject(), new Session(claims.getJwtId(), until)))
                    : Optional.empty();
        } catch (JoseException | InvalidJwtException | MalformedClaimException e) {
            return Optional.empty();
        }
    }

    private JsonWebEncryption encryption() {
        var encryption = new JsonWebEncryption();
        encryption.setAlgorithmConstraints(
                new AlgorithmConstraints(ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.DIRECT));
        encryption.setContentEncryptionAlgorithmConstraints(
                new AlgorithmConstraints(ConstraintType.PERMIT, ContentEncryptionAlgorithmIdentifiers.AES_256_GCM));
        encryption.setKey(key);
        return encryption;
    }

    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
