package nl.kcc.kpi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/// Asks the service over HTTP, as the local users do.
public final class Ask {

    public static final String PASSWORD = "test-password";

    private Ask() {
    }

    public static ValidatableResponse as(String user, String path) {
        return given().auth().preemptive().basic(user, PASSWORD).urlEncodingEnabled(false).get(path).then();
    }

    public static JsonPath manager(String path) {
        return as("manager", path).statusCode(200).extract().jsonPath();
    }

    /// Waits until the figures of a municipality know so many contacts.
    public static void untilRegistered(String municipality, int contacts) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                manager("/v1/kpi?window=all&municipality=" + municipality).getInt("total.registered"))
                .isEqualTo(contacts));
    }
}
