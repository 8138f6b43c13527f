package nl.kcc.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SignInTest {

    @Test
    void aLocalUserSignsInWithEachRequest() {
        given().auth().preemptive().basic("agent", "een-lang-wachtwoord").get("/v1/examples/agent").then()
                .statusCode(200).body("roles", hasItem("agent"));
    }

    @Test
    void aWrongPasswordIsRefusedWithAProblem() {
        given().auth().preemptive().basic("agent", "een-ander-wachtwoord").get("/v1/examples/agent").then()
                .statusCode(401).contentType("application/problem+json").body("status", equalTo(401))
                .header("WWW-Authenticate", containsString("Basic"));
    }
}
