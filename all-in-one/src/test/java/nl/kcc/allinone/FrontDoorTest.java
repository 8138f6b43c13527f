package nl.kcc.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import nl.kcc.infra.FreePorts;

/// The front door before three services in this process; routing is away.
class FrontDoorTest {

    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final AtomicBoolean readerHasLeft = new AtomicBoolean();
    private final int port = FreePorts.next();
    private HttpServer kpi;
    private HttpServer intake;
    private FrontDoor door;

    @BeforeEach
    void open() throws IOException {
        kpi = serve("kpi");
        intake = serve("intake");
        door = FrontDoor.open(port, Map.of(Service.KPI, kpi.getAddress().getPort(), Service.INTAKE,
                intake.getAddress().getPort(), Service.ROUTING, FreePorts.next()));
    }

    @AfterEach
    void close() {
        door.close();
        kpi.stop(0);
        intake.stop(0);
        http.close();
    }

    @Test
    void anInterfaceIsAskedWithoutItsPrefixAndIsToldOfIt() throws Exception {
        var answer = http.send(request("/kpi/v1/kpi?window=today&a=%2F").header("X-Forwarded-Prefix", "/evil")
                .header("X-Forwarded-For", "192.0.2.1").header("X-Forwarded-Host", "evil.example").build(), text());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo(
                "kpi GET /v1/kpi?window=today&a=%2F prefix=/kpi for=127.0.0.1 proto=http host=localhost:" + port
                        + " forwardedHost=null ");
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(answer.headers().firstValue("Location")).contains("/v1/made/1");
    }

    @Test
    void aPageIsAskedForAsItIs() throws Exception {
        assertThat(http.send(request("/cijfers/").header("X-Forwarded-Prefix", "/evil").build(), text()).body())
                .startsWith("kpi GET /cijfers/ prefix=null ");
        assertThat(http.send(request("/elsewhere").build(), text()).body()).startsWith("intake GET /elsewhere prefix=null ");
    }

    @Test
    void aMessageIsPassedOnWhole() throws Exception {
        var message = "x".repeat(3_000_000);

        var answer = http.send(request("/intake/v1/contacts").POST(HttpRequest.BodyPublishers.ofString(message))
                .expectContinue(true).build(), text());

        assertThat(answer.body()).startsWith("intake POST /v1/contacts ").endsWith(message);
    }

    @Test
    void aStreamShowsAtOnceAndEndsWithItsReader() throws Exception {
        var answer = http.send(request("/kpi/v1/stream").timeout(Duration.ofSeconds(5)).build(),
                HttpResponse.BodyHandlers.ofInputStream());

        assertThat(firstLine(answer)).isEqualTo("data: 1");
        assertThat(readerHasLeft).isFalse();
        answer.body().close();
        await().atMost(Duration.ofSeconds(10)).untilTrue(readerHasLeft);
    }

    @Test
    void aServiceThatIsAwayIsSaidToBeAway() throws Exception {
        assertThat(problem("/werklijst/")).isEqualTo("502 away");
    }

    @Test
    void anAnswerThatCannotBePassedOnIsNone() throws Exception {
        assertThat(problem("/kpi/v1/broken")).isEqualTo("502 away");
    }

    @Test
    void whatBelongsToNobodyIsNotThere() throws Exception {
        assertThat(problem("/auth/admin/")).isEqualTo("404 not-found");
    }

    private String problem(String path) throws IOException, InterruptedException {
        var answer = http.send(request(path).timeout(Duration.ofSeconds(5)).build(), text());

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        return answer.statusCode() + " " + answer.body().replaceFirst(".*urn:kcc:problem:([a-z-]+).*", "$1");
    }

    @Test
    void aRequestForNoHostIsRefused() throws Exception {
        for (var host : List.of("", "Host: a b\r\n")) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(5_000);
                socket.getOutputStream().write(("GET / HTTP/1.1\r\n" + host + "\r\n").getBytes(StandardCharsets.US_ASCII));

                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 400 ").contains("application/problem+json");
            }
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }

    private static String firstLine(HttpResponse<InputStream> answer) throws IOException {
        return new BufferedReader(new InputStreamReader(answer.body())).readLine();
    }

    private HttpServer serve(String name) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePorts.next()), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> echo(name, exchange));
        server.createContext("/v1/stream", this::stream);
        server.createContext("/v1/broken", FrontDoorTest::broken);
        server.start();
        return server;
    }

    private static void echo(String name, HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var answer = "%s %s %s prefix=%s for=%s proto=%s host=%s forwardedHost=%s %s".formatted(name,
                exchange.getRequestMethod(), exchange.getRequestURI(), headers.getFirst("X-Forwarded-Prefix"),
                headers.getFirst("X-Forwarded-For"), headers.getFirst("X-Forwarded-Proto"), headers.getFirst("Host"),
                headers.getFirst("X-Forwarded-Host"), new String(exchange.getRequestBody().readAllBytes())).getBytes();
        exchange.getResponseHeaders().add("Set-Cookie", "a=1");
        exchange.getResponseHeaders().add("Set-Cookie", "b=2");
        exchange.getResponseHeaders().add("Location", "/v1/made/1");
        exchange.sendResponseHeaders(201, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /// With a header that a proxy must read and cannot.
    private static void broken(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Expires", "soon");
        exchange.getResponseHeaders().add("Cache-Control", "max-age=soon");
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    /// One event, and then signs of life until nobody reads them.
    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        var body = exchange.getResponseBody();
        try {
            body.write("data: 1\n\n".getBytes());
            body.flush();
            for (int i = 0; i < 1_000; i++) {
                // A source that never pauses would not show whether the door holds an event back.
                Thread.sleep(20);
                body.write(": \n\n".getBytes());
                body.flush();
            }
        } catch (IOException left) {
            readerHasLeft.set(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
