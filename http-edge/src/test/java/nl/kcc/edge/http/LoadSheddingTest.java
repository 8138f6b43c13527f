package nl.kcc.edge.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import nl.kcc.edge.example.SlowResource;

@QuarkusTest
@TestProfile(LoadSheddingTest.RoomForOne.class)
class LoadSheddingTest {

    public static class RoomForOne implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kcc.http.max-in-flight", "1");
        }
    }

    @TestHTTPResource("/v1/slow")
    URL slow;

    @Test
    void oneTooManyIsTurnedAwayAtOnceAndLaterWelcome() {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            CompletableFuture<?> first = client.sendAsync(HttpRequest.newBuilder(URI.create(slow.toString())).build(),
                    HttpResponse.BodyHandlers.ofString());
            Awaitility.await().until(SlowResource::isAtWork);

            given().get("/v1/examples/days").then().statusCode(503).header("Retry-After", "2")
                    .contentType("application/problem+json").body("type", equalTo("urn:kcc:problem:busy"));

            SlowResource.finish();
            first.join();
            given().get("/v1/examples/days").then().statusCode(200);
        }
    }

    @Test
    void anOpenStreamTakesNoRoom() {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            client.sendAsync(HttpRequest.newBuilder(URI.create(slow + "/stream")).build(),
                    HttpResponse.BodyHandlers.ofInputStream()).join();
            given().get("/v1/examples/days").then().statusCode(200);
            client.shutdownNow();
        }
    }
}
