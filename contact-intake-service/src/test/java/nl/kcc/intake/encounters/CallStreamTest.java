package nl.kcc.intake.encounters;

import static nl.kcc.intake.AsAgent.register;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

@IntakeTest
@Timeout(60)
class CallStreamTest extends EmptyIntake {

    private static final String NUMBER = "06 21436587";

    @Test
    void anAgentSeesWhatRingsAndWhoeverListensLaterToo() throws IOException, InterruptedException {
        register("""
                {"municipality": "GM0344", "channel": "PHONE", "person": {"type": "PHONE", "value": "%s"},
                 "questions": [{"summary": "Wat kost het?"}]}""".formatted(NUMBER)).then().statusCode(201);
        tell("RINGING", ", \"from\": \"" + NUMBER + "\"");

        try (var client = HttpClient.newHttpClient()) {
            try (var first = stream(client)) {
                assertThat(next(first.iterator())).startsWith("ringing {\"callId\":\"call-1\"")
                        .contains("\"known\":true", "\"openContacts\":true").doesNotContain("21436587");
            }
            try (var second = stream(client)) {
                Iterator<String> lines = second.iterator();
                assertThat(next(lines)).startsWith("ringing");

                tell("ENDED", "");

                assertThat(next(lines)).isEqualTo("gone {\"callId\":\"call-1\",\"municipality\":\"GM0344\"}");
            }
        }
    }

    private static void tell(String event, String more) {
        user("switchboard").contentType(ContentType.JSON).body("""
                {"callId": "call-1", "municipality": "GM0344", "event": "%s", "at": "%s"%s}"""
                .formatted(event, Instant.now(), more)).post("/v1/calls").then().statusCode(202);
    }

    private static Stream<String> stream(HttpClient client) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/calls/stream"))
                .timeout(Duration.ofSeconds(30)).header("Authorization", "Basic "
                        + Base64.getEncoder().encodeToString("agent:test-password".getBytes()))
                .build();
        HttpResponse<Stream<String>> response = client.send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-cache"));
        return response.body();
    }

    /// Name and data of the next event.
    private static String next(Iterator<String> lines) {
        String name = "";
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("event:")) {
                name = line.substring("event:".length()).strip();
            } else if (line.startsWith("data:")) {
                return name + " " + line.substring("data:".length()).strip();
            }
        }
        throw new AssertionError("the stream ended");
    }
}
