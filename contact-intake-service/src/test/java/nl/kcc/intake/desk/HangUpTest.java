package nl.kcc.intake.desk;

import static nl.kcc.intake.AsAgent.aContact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

@IntakeTest
class HangUpTest extends EmptyIntake {

    private static final String BODY = """
            {"municipality": "GM0344", "channel": "PHONE", "questions": [{"summary": "Een"}, {"summary": "Twee"}]}
            """;
    private static final int CALLS = 400;

    @TestHTTPResource("/")
    URI service;

    @Test
    void aClientThatHangsUpDoesNoHarm() throws Exception {
        var random = new Random(7);
        for (int i = 0; i < CALLS; i++) {
            callAndHangUp("POST /v1/contacts", BODY, random.nextInt(12));
        }

        await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            assertThat(database.count("pg_stat_activity where datname = current_database() and state like 'idle in%'"))
                    .isZero();
            assertThat(database.count("contact")).isEqualTo(2 * database.count("interaction"))
                    .isEqualTo(database.count("audit"));
        });
        assertThat(database.count("interaction")).isPositive();
        var id = aContact("");
        for (int i = 0; i < CALLS; i++) {
            callAndHangUp("GET /v1/contacts/" + id, "", random.nextInt(12));
        }
        for (int i = 0; i < 50; i++) {
            assertThat(aContact("")).isNotNull();
        }
    }

    private void callAndHangUp(String call, String body, int patienceMs) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString("agent:test-password".getBytes(StandardCharsets.UTF_8));
        String request = call + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + credentials
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            // Closing sends a reset at once.
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            Thread.sleep(patienceMs);
        }
    }
}
