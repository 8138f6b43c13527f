package nl.kcc.edge.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class BodyLimitTest {

    @TestHTTPResource("/v1/examples/text")
    URL address;

    @ParameterizedTest
    @ValueSource(ints = { 1024 * 1024 + 1, 10 * 1024 * 1024 })
    void aMessageThatSaysItIsTooLongIsRefused(int length) throws Exception {
        HttpResponse<String> response = send(HttpRequest.BodyPublishers.ofByteArray(text(length)));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void aMessageThatTurnsOutTooLongIsRefused() throws Exception {
        HttpResponse<String> response = send(
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text(1024 * 1024 + 70_000))));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 200 * 1024, 1024 * 1024 })
    void aMessageWithinTheLimitIsRead(int length) {
        given().contentType("text/plain").body(text(length)).post("/v1/examples/text").then().statusCode(200);
    }

    /// No character of UTF-8 among them.
    @Test
    void aFileIsReadWhateverStandsInItAndSaysItsLengthOrNot() throws Exception {
        byte[] file = new byte[40 * 1024 * 1024];
        Arrays.fill(file, (byte) 0xFF);
        for (var body : List.of(HttpRequest.BodyPublishers.ofByteArray(file),
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file)))) {
            HttpResponse<String> response = send("/v1/examples/file", body);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo(String.valueOf(file.length));
        }
    }

    @Test
    void aFileHasALimitToo() throws Exception {
        assertThat(send("/v1/examples/file", HttpRequest.BodyPublishers.ofByteArray(text(50 * 1024 * 1024 + 1))).statusCode())
                .isEqualTo(413);
    }

    @Test
    void anUploadHasALimitOfItsOwnAndSaysItsLength() throws Exception {
        assertThat(send("/v1/examples/upload", HttpRequest.BodyPublishers.ofByteArray(text(2 * 1024 * 1024))).body())
                .isEqualTo(String.valueOf(2 * 1024 * 1024));
        assertThat(send("/v1/examples/upload", HttpRequest.BodyPublishers.ofByteArray(text(2 * 1024 * 1024 + 1))).statusCode())
                .isEqualTo(413);
        assertThat(send("/v1/examples/upload",
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text(10)))).statusCode())
                .isEqualTo(411);
    }

    @Test
    void uploadsUnderWayLeaveRoomForNoMoreThanTheirSpace() throws Exception {
        var upload = HttpRequest.BodyPublishers.ofByteArray(text(2 * 1024 * 1024));
        try (var other = new Socket(address.getHost(), address.getPort())) {
            other.getOutputStream().write(
                    "POST /v1/examples/upload HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n"
                            .formatted(2 * 1024 * 1024).getBytes(StandardCharsets.US_ASCII));
            await().untilAsserted(() -> assertThat(send("/v1/examples/upload", upload).statusCode()).isEqualTo(503));
        }
        await().untilAsserted(() -> assertThat(send("/v1/examples/upload", upload).statusCode()).isEqualTo(200));
    }

    private HttpResponse<String> send(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        return send("/v1/examples/text", body);
    }

    private HttpResponse<String> send(String path, HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address.toString()).resolve(path)).header("Content-Type", "text/plain")
                            .POST(body).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static byte[] text(int length) {
        byte[] text = new byte[length];
        Arrays.fill(text, (byte) 'a');
        return text;
    }
}
