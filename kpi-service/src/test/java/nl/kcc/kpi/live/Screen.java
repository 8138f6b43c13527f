package nl.kcc.kpi.live;

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

    static final String LOGIN = login("manager");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<Stream<String>> response;
    private final Thread listener;

    Screen(String query) {
        this(query, "Authorization", LOGIN);
    }

    /// @param headers name, value, name, value, …
    Screen(String query, String... headers) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/kpi/stream?" + query))
                .headers(headers).header("Accept", "text/event-stream").build();
        try {
            response = client.send(request, HttpResponse.BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        listener = Thread.ofVirtual().start(this::listen);
    }

    static String login(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + Ask.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    HttpHeaders headers() {
        return response.headers();
    }

    List<String> lines() {
        return lines;
    }

    /// Whether the server has ended the stream, as it should be ended.
    boolean isOver() {
        return !listener.isAlive();
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
