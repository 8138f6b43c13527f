package nl.kcc.edge.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/// The organisation's own sign-in has been away since the service started.
@QuarkusTest
@TestProfile(OrganisationAwayTest.NobodyThere.class)
class OrganisationAwayTest {

    public static class NobodyThere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kcc.oidc.enabled", "true", "kcc.oidc.url", "http://127.0.0.1:9/realms/kcc",
                    "kcc.oidc.client-id", "kcc", "kcc.oidc.client-secret", "secret");
        }
    }

    @Test
    void aTokenIsNotRefusedButAskedAgainLater() {
        given().header("Authorization", "Bearer abc.def.ghi").get("/v1/examples/anyone").then().statusCode(503)
                .contentType("application/problem+json").header("Retry-After", notNullValue());
    }

    @Test
    void localUsersWorkOn() {
        given().auth().preemptive().basic("agent", "een-lang-wachtwoord").get("/v1/examples/agent").then()
                .statusCode(200);
    }
}
