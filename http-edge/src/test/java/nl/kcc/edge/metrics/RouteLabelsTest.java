package nl.kcc.edge.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RouteLabelsTest {

    private static final String NAME = "999990342-jan";

    @Test
    void labelsAreTemplatesWhateverIsAskedFor() throws IOException {
        for (int i = 0; i < 150; i++) {
            ask("GET", "/" + i + NAME);
            ask("GET", "/v1/" + i + NAME);
            ask("GET", "/v1/examples/by-id/" + i + NAME);
            ask("GET", "/./".repeat(i) + "theme/kcc.css");
            ask("X" + i, "/v1/examples/days");
            ask("GET", "/" + i + NAME + " HTTP/1.1\r\nHost: a\r\nHost");
        }
        hangUp("POST /" + NAME + " HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n");
        given().formParam("gebruikersnaam", "agent").formParam("wachtwoord", "fout").post("/aanmelden");
        given().get("/inloggen");

        await().untilAsserted(() -> assertThat(metrics()).contains("uri=\"/aanmelden\"", "uri=\"/inloggen\"",
                "uri=\"/v1/examples/by-id/{id}\"", "uri=\"/{other}\"", "uri=\"/{page}\"", "method=\"OTHER\""));
        assertThat(metrics()).doesNotContain("jan", "method=\"X", "/./");
    }

    private static void ask(String method, String path) throws IOException {
        try (var connection = connect()) {
            connection.getOutputStream().write((method + " " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            connection.getInputStream().readAllBytes();
        }
    }

    private static void hangUp(String request) throws IOException {
        try (var connection = connect()) {
            connection.setSoLinger(true, 0);
            connection.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static Socket connect() throws IOException {
        return new Socket("localhost", ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class));
    }

    private static String metrics() {
        return given().get("/q/metrics").asString();
    }
}
