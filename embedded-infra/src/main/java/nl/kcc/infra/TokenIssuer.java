package nl.kcc.infra;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpServer;

/// The organisation's sign-in for tests, as far as the services ask it: where its keys are, and which. Signs tokens.
public final class TokenIssuer implements AutoCloseable {

    private final HttpServer server;
    private final PrivateKey key;

    public TokenIssuer() {
        KeyPair keys = newKeys();
        key = keys.getPrivate();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answer("/.well-known/openid-configuration", """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",\
                "end_session_endpoint":"%1$s/logout"}
                """.formatted(address()));
        answer("/keys", publicKeys((RSAPublicKey) keys.getPublic()));
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// What makes a service trust these tokens.
    public Map<String, String> settings() {
        return Map.of("kcc.oidc.enabled", "true", "kcc.oidc.url", address(), "kcc.oidc.client-secret", "secret");
    }

    /// @param municipalities which the user may see
    public String token(String user, Instant now, Duration validity, Collection<String> roles,
            Collection<String> municipalities) {
        return sign(key, address(), user, now, validity, roles, municipalities);
    }

    /// The same for who only remembers the key: tests that see this class through another class loader.
    public static String sign(PrivateKey key, String address, String user, Instant now, Duration validity,
            Collection<String> roles, Collection<String> municipalities) {
        String claims = """
                {"iss":"%s","sub":"42","aud":"kcc","preferred_username":"%s","iat":%d,"exp":%d,"municipalities":%s,\
                "realm_access":{"roles":%s}}""".formatted(address, user, now.getEpochSecond(),
                now.plus(validity).getEpochSecond(), json(municipalities), json(roles));
        String signed = base64("{\"alg\":\"RS256\",\"kid\":\"1\"}".getBytes(UTF_8)) + "." + base64(claims.getBytes(UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(UTF_8));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public PrivateKey key() {
        return key;
    }

    private static String json(Collection<String> texts) {
        return texts.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }

    private void answer(String path, String json) {
        server.createContext(path, exchange -> {
            byte[] body = json.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static String publicKeys(RSAPublicKey key) {
        return "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"1\",\"alg\":\"RS256\",\"use\":\"sig\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(base64(unsigned(key.getModulus().toByteArray())),
                        base64(unsigned(key.getPublicExponent().toByteArray())));
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
