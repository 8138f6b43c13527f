package nl.kcc.intake.mail.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import nl.kcc.intake.mail.mailbox.MailLogin.ClientCredentials;

/// Gets tokens from the organisation's sign-in (RFC 6749, section 4.4), and keeps each until shortly before it ends.
@ApplicationScoped
class AccessTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BEFORE_ITS_END = Duration.ofMinutes(2);
    private static final int OK = 200;

    private final Map<ClientCredentials, AccessToken> known = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Clock clock;

    AccessTokens(Clock clock) {
        this.clock = clock;
    }

    private record AccessToken(String value, Instant until) {
    }

    /// @throws IOException when none is given; its message holds nothing secret
    String token(ClientCredentials login) throws IOException {
        AccessToken token = known.get(login);
        if (token == null || clock.instant().isAfter(token.until.minus(BEFORE_ITS_END))) {
            token = ask(login);
            known.put(login, token);
        }
        return token.value;
    }

    private AccessToken ask(ClientCredentials login) throws IOException {
        String form = Map.of("grant_type", "client_credentials", "client_id", login.clientId(), "client_secret",
                login.clientSecret(), "scope", login.scope()).entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(login.tokenUrl()).timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IOException("the sign-in gives no token for a mailbox: status " + answer.statusCode());
            }
            JsonNode given = json.readTree(answer.body());
            if (!given.path("access_token").isTextual()) {
                throw new IOException("the sign-in's answer holds no token for a mailbox");
            }
            return new AccessToken(given.get("access_token").asText(),
                    clock.instant().plusSeconds(given.path("expires_in").asLong(BEFORE_ITS_END.toSeconds())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a token", e);
        }
    }
}
