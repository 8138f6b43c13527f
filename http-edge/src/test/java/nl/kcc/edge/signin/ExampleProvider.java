package nl.kcc.edge.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/// An OpenID Connect provider in the JVM that lets everyone in as the agent Ans, with the answers that Keycloak gives.
public class ExampleProvider implements QuarkusTestResourceLifecycleManager {

    private static final KeyPair KEYS = newKeys();
    private static HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answer("/.well-known/openid-configuration", () -> new JsonObject().put("issuer", address())
                .put("authorization_endpoint", address() + "/auth").put("token_endpoint", address() + "/token")
                .put("jwks_uri", address() + "/keys").put("end_session_endpoint", address() + "/logout"));
        answer("/keys", ExampleProvider::publicKeys);
        answer("/token", () -> new JsonObject().put("token_type", "Bearer").put("expires_in", 300)
                .put("access_token", token(Duration.ofMinutes(5), Set.of("agent"), Set.of("GM0344")))
                .put("id_token", token(Duration.ofMinutes(5), Set.of(), Set.of("GM0344"))));
        // The server's own thread would look for the platform's services in another class loader.
        server.setExecutor(task -> {
            Thread.currentThread().setContextClassLoader(ExampleProvider.class.getClassLoader());
            task.run();
        });
        server.start();
        return Map.of("kcc.oidc.enabled", "true", "kcc.oidc.url", address(), "kcc.oidc.client-secret", "secret");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    public static String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// A token as Keycloak's access tokens are, signed by this provider.
    static String token(Duration validity, Set<String> roles, Set<String> municipalities) {
        return token("kcc", validity, roles, municipalities);
    }

    /// A good token that was made for another application.
    static String tokenFor(String application) {
        return token(application, Duration.ofMinutes(5), Set.of("agent"), Set.of());
    }

    private static String token(String application, Duration validity, Set<String> roles, Set<String> municipalities) {
        Instant expiry = Instant.now().plus(validity);
        var token = Jwt.issuer(address()).subject("42").audience(application).claim("preferred_username", "ans")
                .claim("realm_access", Map.of("roles", roles)).issuedAt(expiry.minusSeconds(600)).expiresAt(expiry);
        return (municipalities.isEmpty() ? token : token.claim("municipalities", municipalities)).jws().keyId("1")
                .sign(KEYS.getPrivate());
    }

    private static JsonObject publicKeys() {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        return new JsonObject().put("keys", new JsonArray().add(new JsonObject().put("kty", "RSA").put("kid", "1")
                .put("alg", "RS256").put("use", "sig").put("n", base64(key.getModulus().toByteArray()))
                .put("e", base64(key.getPublicExponent().toByteArray()))));
    }

    private static String base64(byte[] number) {
        int sign = number[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(number, sign, number.length));
    }

    private static void answer(String path, java.util.function.Supplier<JsonObject> json) {
        server.createContext(path, exchange -> {
            byte[] body = json.get().encode().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
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
