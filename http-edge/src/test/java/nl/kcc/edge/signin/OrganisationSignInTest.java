package nl.kcc.edge.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@WithTestResource(ExampleProvider.class)
class OrganisationSignInTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @Test
    void aBearerTokenBringsItsRealmRoles() {
        bearer(ExampleProvider.token(FIVE_MINUTES, Set.of("agent"), Set.of())).get("/v1/examples/agent").then()
                .statusCode(200).body("name", equalTo("ans")).body("roles[0]", equalTo("agent"));
        bearer(ExampleProvider.token(FIVE_MINUTES, Set.of("manager"), Set.of())).get("/v1/examples/agent").then()
                .statusCode(403).contentType("application/problem+json");
    }

    @Test
    void anExpiredTokenIsRefusedWithAProblem() {
        bearer(ExampleProvider.token(Duration.ofMinutes(-5), Set.of("agent"), Set.of())).get("/v1/examples/agent").then()
                .statusCode(401).contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer realm=\"KCC\""));
    }

    @Test
    void aTokenOfSomeoneElsesMakingIsRefused() {
        String token = ExampleProvider.token(FIVE_MINUTES, Set.of("agent"), Set.of());
        bearer(token.substring(0, token.length() - 8) + "AAAAAAAA").get("/v1/examples/agent").then().statusCode(401);
        bearer("abc").get("/v1/examples/agent").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void aTokenForAnotherApplicationIsRefused() {
        bearer(ExampleProvider.tokenFor("payroll")).get("/v1/examples/anyone").then().statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void aTokenBindsItsUserToItsMunicipalities() {
        String one = ExampleProvider.token(FIVE_MINUTES, Set.of("agent"), Set.of("GM0344"));
        bearer(one).get("/v1/examples/municipality").then().statusCode(200).body(equalTo("GM0344"));
        bearer(one).get("/v1/examples/municipality?municipality=GM0363").then().statusCode(403);
        String two = ExampleProvider.token(FIVE_MINUTES, Set.of("agent"), Set.of("GM0344", "GM0363"));
        bearer(two).get("/v1/examples/municipality?municipality=GM0363").then().statusCode(200).body(equalTo("GM0363"));
        bearer(two).get("/v1/examples/municipality").then().statusCode(400);
        String none = ExampleProvider.token(FIVE_MINUTES, Set.of("agent"), Set.of());
        bearer(none).get("/v1/examples/municipality?municipality=GM0344").then().statusCode(403);
    }

    @Test
    void localUsersWorkBesideIt() {
        given().auth().preemptive().basic("agent", "een-lang-wachtwoord").get("/v1/examples/agent").then().statusCode(200);
        given().get("/inloggen").then().body(containsString("href=\"/inloggen/organisatie\""));
        given().redirects().follow(false).accept("text/html").get("/page.html").then().statusCode(302).header("Location",
                equalTo("/inloggen?terug=%2Fpage.html"));
    }

    @Test
    void theInterfaceNeverRedirectsToTheProvider() {
        given().redirects().follow(false).get("/v1/examples/agent").then().statusCode(401)
                .contentType("application/problem+json").header("Location", nullValue());
    }

    @Test
    void aPersonSignsInThereAndComesBackAndLeaves() {
        Response sent = person(Map.of()).get("/inloggen/organisatie?terug=%2Fpage.html%3Fa%3Db");
        sent.then().statusCode(302).header("Location", startsWith(ExampleProvider.address() + "/auth?"))
                .header("Location", containsString("code_challenge_method=S256"));
        String state = sent.header("Location").replaceAll(".*[?&]state=([^&]+).*", "$1");

        Response back = person(sent.cookies()).get("/inloggen/organisatie?code=c&state=" + state);
        back.then().statusCode(302);
        Map<String, String> session = new HashMap<>(back.cookies());
        assertThat(session.keySet()).anyMatch(name -> name.startsWith("q_session"));
        person(session).get(back.header("Location")).then().statusCode(303).header("Location", equalTo("/page.html?a=b"));
        person(session).get("/v1/examples/agent").then().statusCode(200).body("name", equalTo("ans"));
        person(session).get("/v1/examples/municipality").then().body(equalTo("GM0344"));

        person(session).post("/afmelden").then().statusCode(302).header("Location",
                startsWith(ExampleProvider.address() + "/logout?"));
        person(session).get("/afmelden").then().statusCode(405);
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification person(Map<String, String> cookies) {
        return given().urlEncodingEnabled(false).redirects().follow(false).accept("text/html,*/*").cookies(cookies);
    }
}
