package nl.kcc.edge.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

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

    @Test
    void whoTakesTooLongToSendIsHungUpOn() throws IOException {
        try (var connection = send("POST /v1/examples/text HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                + "Content-Length: 100\r\n\r\n{")) {
            connection.setSoTimeout(10 * LONGER_MILLIS);

            assertThat(connection.getInputStream().read()).isEqualTo(-1);
        }
    }

    private static Socket send(String text) throws IOException {
        var connection = new Socket("localhost",
                ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class));
        connection.getOutputStream().write(text.getBytes(US_ASCII));
        return connection;
    }
}
