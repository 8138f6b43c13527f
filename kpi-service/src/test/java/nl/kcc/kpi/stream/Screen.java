package nl.kcc.kpi.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.ConfigProvider;

import io.restassured.path.json.JsonPath;
import nl.kcc.kpi.Ask;

/// A manager's screen that listens to the stream.
final class Screen implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<Stream<String>> response;

    Screen(String query) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        String login = Base64.getEncoder().encodeToString(("manager:" + Ask.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/kpi/stream?" + query))
                .header("Authorization", "Basic " + login).header("Accept", "text/event-stream").build();
        try {
            response = client.send(request, HttpResponse.BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    HttpHeaders headers() {
        return response.headers();
    }

    List<String> lines() {
        return lines;
    }

    /// The data of the events named `kpi`.
    List<String> figures() {
        return lines.stream().filter(line -> line.startsWith("data:") && line.contains("\"total\"")).toList();
    }

    JsonPath newest() {
        return JsonPath.from(figures().getLast().substring("data:".length()));
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }

    private void listen() {
        try {
            response.body().forEach(lines::add);
        } catch (UncheckedIOException e) {
            // Closed by the test.
        }
    }
}
