package nl.kcc.intake.frontdoor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.security.TestSecurity;
import nl.kcc.edge.Roles;
import nl.kcc.intake.AsAgent;
import nl.kcc.intake.IntakeTest;

@IntakeTest
class FirstPageTest {

    @ParameterizedTest
    @CsvSource({ "agent, /balie/", "backoffice, /werklijst/", "manager, /cijfers/", "ruler, /onderwerpen/",
            "operator, /beheer/", "privacy, /beheer/" })
    void eachRoleBeginsWhereItsWorkIs(String user, String page) {
        var session = given().redirects().follow(false).formParams("gebruikersnaam", user, "wachtwoord", "test-password")
                .post("/aanmelden").then().statusCode(303).header("Location", equalTo("/")).extract().cookie("kcc-session");

        given().redirects().follow(false).accept("text/html").cookie("kcc-session", session).get("/").then().statusCode(302)
                .header("Location", equalTo(page));
    }

    @Test
    void whoeverIsNotSignedInSignsIn() {
        given().redirects().follow(false).accept("text/html").get("/").then().statusCode(302)
                .header("Location", equalTo("/inloggen"));
    }

    @Test
    void aProgramIsLedNowhere() {
        given().accept("application/json").get("/").then().statusCode(401);
        AsAgent.user("agent").accept("application/json").get("/").then().statusCode(404);
        AsAgent.user("agent").accept("text/html").post("/").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "newcomer")
    void whoeverHasNoRoleIsToldSo() {
        given().accept("text/html").get("/").then().statusCode(403).contentType("text/html");
    }

    @Test
    void whoeverHasSeveralRolesBeginsAtTheFirst() {
        var user = QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("both"))
                .addRoles(Set.of(Roles.OPERATOR, Roles.BACK_OFFICE)).build();

        assertThat(FirstPage.of(user)).contains("/werklijst/");
    }
}
