package nl.kcc.edge.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(SlowSenderTest.InAHurry.class)
class SlowSenderTest {

    private static final int LONGER_MILLIS = 3000;

    public static class InAHurry implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kcc.http.slowest-message", "1S");
        }
    }

    @Test
    void aStreamGoesOnLongAfterItWasAskedFor() throws IOException {
        try (var connection = send("GET /v1/slow/stream HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
            connection.setSoTimeout(LONGER_MILLIS);

            assertThatThrownBy(connection.getInputStream()::readAllBytes).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "POST /v1/examples/text HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\n{",
            "GET /v1/examples/days HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{",
            "GET /v1/examples/agent HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n",
            "POST /v1/examples/file HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\n{",
            "POST /v1/unknown HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{",
            "GET /v1/examples/days HTTP/1.1\r\nHost: a\r\nX-A: ", "GET" })
    void whoTakesTooLongToSendIsHungUpOnWhateverIsAnswered(String begin) throws Exception {
        try (var connection = send(begin)) {
            connection.setSoTimeout(10 * LONGER_MILLIS);
            long start = System.nanoTime();
            Thread drip = Thread.ofVirtual().start(() -> drip(connection));

            connection.getInputStream().readAllBytes();

            assertThat(Duration.ofNanos(System.nanoTime() - start).toMillis()).isBetween(500L, (long) LONGER_MILLIS);
            drip.join();
        }
    }

    @Test
    void aFileMayTakeLongerAsLongAsItGoesOn() throws Exception {
        byte[] chunk = new byte[128 * 1024];
        try (var connection = send("POST /v1/examples/file HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n"
                + "Connection: close\r\nContent-Length: " + 6 * chunk.length + "\r\n\r\n")) {
            for (int i = 0; i < 6; i++) {
                connection.getOutputStream().write(chunk);
                Thread.sleep(500);
            }

            assertThat(new String(connection.getInputStream().readAllBytes(), US_ASCII)).contains(" 200 ")
                    .endsWith(String.valueOf(6 * chunk.length));
        }
    }

    private static void drip(Socket connection) {
        try {
            while (true) {
                connection.getOutputStream().write('x');
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException _) {
            // hung up on
        }
    }

    private static Socket send(String text) throws IOException {
        var connection = new Socket("localhost",
                ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class));
        connection.getOutputStream().write(text.getBytes(US_ASCII));
        return connection;
    }
}
