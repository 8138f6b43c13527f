package nl.kcc.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

class CallerTest {
    private static final int HANG_UP = -1;

    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<String> keys = new ConcurrentLinkedQueue<>();
    private final Journal journal = new Journal();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anUnknownOutcomeIsAskedAfterWithTheSameKey() throws InterruptedException {
        answers.addAll(List.of(503, HANG_UP, 201));

        var reply = send(Duration.ofSeconds(10));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(keys).hasSizeGreaterThanOrEqualTo(3).containsOnly("the-key");
        assertThat(journal.accepted()).isEqualTo(1);
        assertThat(journal.repeated()).isEqualTo(reply.attempts() - 1);
    }

    @Test
    void aRefusalIsFinal() throws InterruptedException {
        answers.add(400);

        var reply = send(Duration.ofSeconds(10));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(keys).hasSize(1);
        assertThat(journal.refused()).hasSize(1);
    }

    @Test
    void aConflictAfterALostAnswerMeansThatTheFirstAttemptLanded() throws InterruptedException {
        answers.addAll(List.of(500, 409));

        send(Duration.ofSeconds(10));

        assertThat(journal.accepted()).isEqualTo(1);
        assertThat(journal.refused()).isEmpty();
    }

    @Test
    void patienceEndsAndTheOutcomeIsJournalledAsUnknown() throws InterruptedException {
        answers.addAll(List.of(503, 503, 503));

        var reply = send(Duration.ZERO);

        assertThat(reply.unknown()).isTrue();
        assertThat(journal.unknown()).hasSize(1);
    }

    private Reply send(Duration patience) throws InterruptedException {
        try (var caller = new Caller("a password", 1, patience)) {
            var call = Call.post(User.AGENT, URI.create("http://localhost:" + server.getAddress().getPort()), "/v1/contacts",
                    Map.of()).with(Map.of("Idempotency-Key", "the-key"));
            var reply = caller.send(call);
            journal.note(call, reply);
            return reply;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        int status = answers.remove();
        if (status != HANG_UP) {
            exchange.sendResponseHeaders(status, -1);
        }
        exchange.close();
    }
}
