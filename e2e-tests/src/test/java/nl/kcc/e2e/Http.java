package nl.kcc.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import nl.kcc.simulator.wire.User;

/// Sends a request once and tells everything about the answer.
record Http(HttpClient client, String password) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Http(String password) {
        this(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build(),
                password);
    }

    record Answer(int status, String contentType, String text, Duration took, java.net.http.HttpHeaders headers) {

        JsonNode json() {
            try {
                return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
            } catch (JsonProcessingException e) {
                return MissingNode.getInstance();
            }
        }
    }

    /// @param user null for nobody
    Answer send(User user, String method, URI uri, Map<String, String> headers, byte[] body) {
        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (user != null) {
            request.header("Authorization", user.authorization(password));
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        var start = System.nanoTime();
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
                    response.body(), Duration.ofNanos(System.nanoTime() - start), response.headers());
        } catch (IOException e) {
            throw new AssertionError(method + " " + uri + " was not answered", e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Answer get(User user, URI service, String path) {
        return send(user, "GET", service.resolve(path), Map.of(), null);
    }

    Answer post(User user, URI service, String path, String body) {
        return post(user, service, path, body, Map.of());
    }

    Answer post(User user, URI service, String path, String body, Map<String, String> headers) {
        return send(user, "POST", service.resolve(path), headers, body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
