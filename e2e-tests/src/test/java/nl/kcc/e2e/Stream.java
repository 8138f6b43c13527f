package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.wire.User;

/// Follows the server-sent events of kpi-service.
final class Stream implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicReference<JsonNode> newest = new AtomicReference<>(MissingNode.getInstance());

    static Stream open(Kcc kcc, String path) throws Exception {
        var stream = new Stream();
        var request = HttpRequest.newBuilder(kcc.url(Service.KPI).resolve(path))
                .header("Authorization", User.MANAGER.authorization(kcc.product().localPassword())).build();
        var response = stream.http.send(request, BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        Thread.ofPlatform().daemon().start(() -> response.body().forEach(stream::line));
        return stream;
    }

    private void line(String line) {
        if (line.startsWith("data:") && line.contains("\"total\"")) {
            try {
                newest.set(new ObjectMapper().readTree(line.substring("data:".length())));
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }
    }

    void awaitTotal(String figure, int value, Duration atMost) {
        await().atMost(atMost).pollInterval(Duration.ofMillis(20))
                .until(() -> newest.get().path("total").path(figure).asInt(-1) == value);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
