package nl.kcc.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

class KeepAliveTest {
    private HttpServer server;
    private URI service;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/v1/contacts", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.equals("{}") ? 201 : 400, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        service = URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void oneConnectionCarriesManyRequests() throws IOException {
        var request = KeepAlive.request(service, "/v1/contacts", "Basic eDp5", "{}");

        try (var connection = new KeepAlive(service)) {
            assertThat(connection.send(request)).isEqualTo(201);
            assertThat(connection.send(request)).isEqualTo(201);
        }
    }

    @Test
    void theLoopCountsOnlyWhatWasCreated() throws Exception {
        var refused = KeepAlive.request(service, "/v1/contacts", "Basic eDp5", "{\"a\":1}");

        var result = new ClosedLoop(service, refused, 2, Duration.ofMillis(200)).run();

        assertThat(result.perSecond()).isZero();
        assertThat(result.failed()).isPositive();
    }
}
