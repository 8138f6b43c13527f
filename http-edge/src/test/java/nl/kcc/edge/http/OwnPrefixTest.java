package nl.kcc.edge.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OwnPrefixTest.Prefixed.class)
class OwnPrefixTest {

    public static class Prefixed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kcc.http.prefix", "/edge");
        }
    }

    @ParameterizedTest
    @CsvSource({ "/edge/theme/kcc.css, 200", "/theme/kcc.css, 200", "/edge/v1/openapi.json, 200", "/v1/openapi.json, 200",
            "/edgetheme/kcc.css, 404", "/other/theme/kcc.css, 404" })
    void thePathBelowThePrefixIsThatWithoutIt(String path, int status) {
        given().auth().preemptive().basic("agent", "een-lang-wachtwoord").get(path).then().statusCode(status);
    }

    @Test
    void theDescriptionNamesTheAddressThatHoldsBehindTheFrontDoorToo() {
        given().get("/v1/openapi.json").then().body("servers.url", contains("/edge/v1"));
    }

    @Test
    void theQueryStaysAndRefusalsAreThoseOfTheInterface() {
        given().auth().preemptive().basic("agent", "een-lang-wachtwoord").get("/edge/v1/nowhere?a=1").then()
                .statusCode(404).contentType("application/problem+json");
        given().urlEncodingEnabled(false).redirects().follow(false).accept("text/html").get("/edge/page.html?a=1&b=%2F").then()
                .statusCode(302)
                .header("Location", equalTo("/inloggen?terug=%2Fpage.html%3Fa%3D1%26b%3D%252F"));
    }

    @Test
    void whoIsNotSignedInIsRefusedThereToo() {
        given().get("/edge/page.html").then().statusCode(401).contentType("application/problem+json");
        given().get("/edge/inloggen/ik").then().statusCode(401);
    }
}
