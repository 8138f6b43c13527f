package nl.kcc.kpi.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/// The organisation's sign-in, as far as the service asks it: where its keys are, and which. Signs tokens for a manager.
public class TokenProvider implements QuarkusTestResourceLifecycleManager {

    private static final String ADDRESS = "kcc.test.provider";
    private static final String PRIVATE_KEY = "kcc.test.provider.key";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        KeyPair keys = newKeys();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String address = "http://localhost:" + server.getAddress().getPort();
        answer("/.well-known/openid-configuration", """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",\
                "end_session_endpoint":"%1$s/logout"}
                """.formatted(address));
        answer("/keys", publicKeys((RSAPublicKey) keys.getPublic()));
        server.start();
        // Remembered as system properties: the tests see this class through another class loader.
        System.setProperty(ADDRESS, address);
        System.setProperty(PRIVATE_KEY, base64(keys.getPrivate().getEncoded()));
        return Map.of("kcc.oidc.enabled", "true", "kcc.oidc.url", address, "kcc.oidc.client-secret", "secret");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /// A manager's token, which may see that municipality.
    static String token(Duration validity, String municipality) {
        Instant now = Instant.now();
        String claims = """
                {"iss":"%s","sub":"42","aud":"kcc","preferred_username":"mia","iat":%d,"exp":%d,"municipalities":["%s"],\
                "realm_access":{"roles":["manager"]}}""".formatted(System.getProperty(ADDRESS), now.getEpochSecond(),
                now.plus(validity).getEpochSecond(), municipality);
        String signed = base64("{\"alg\":\"RS256\",\"kid\":\"1\"}".getBytes(UTF_8)) + "."
                + base64(claims.getBytes(UTF_8));
        return signed + "." + base64(sign(signed.getBytes(UTF_8)));
    }

    private static byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(java.security.KeyFactory.getInstance("RSA").generatePrivate(
                    new java.security.spec.PKCS8EncodedKeySpec(Base64.getUrlDecoder().decode(
                            System.getProperty(PRIVATE_KEY)))));
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
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
                .formatted(
                        base64(unsigned(key.getModulus().toByteArray())),
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
}
