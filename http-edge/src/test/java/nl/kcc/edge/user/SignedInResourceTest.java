package nl.kcc.edge.user;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@TestProfile(SignedInResourceTest.TwoMunicipalities.class)
class SignedInResourceTest {

    public static class TwoMunicipalities implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kcc.municipalities", "GM0363,GM0344");
        }
    }

    @Test
    void aPageLearnsWhoIsSignedInAndForWhom() {
        askedBy("backoffice").statusCode(200).header("Cache-Control", "no-store").body("name", equalTo("backoffice"))
                .body("roles", contains("back-office")).body("municipalities", contains("GM0344", "GM0363"));
        askedBy("manager").body("roles", contains("manager")).body("$", not(hasKey("session")));
    }

    @Test
    void nobodyIsTold401AndNotLedToAPage() {
        given().accept("application/json").redirects().follow(false).get("/inloggen/ik").then().statusCode(401)
                .contentType("application/problem+json");
    }

    private static ValidatableResponse askedBy(String user) {
        return given().auth().preemptive().basic(user, "een-lang-wachtwoord").accept("application/json")
                .get("/inloggen/ik").then();
    }
}
