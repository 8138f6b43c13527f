package nl.kcc.edge.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
