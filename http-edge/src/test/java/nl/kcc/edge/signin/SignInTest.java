package nl.kcc.edge.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class SignInTest {

    private static final String PASSWORD = "een-lang-wachtwoord";
    private static final String SESSION = "kcc-session";

    @ParameterizedTest
    @CsvSource({ "agent,200", "backoffice,403", "manager,403", "ruler,403", "privacy,403", "operator,403" })
    void eachLocalUserMayDoWhatItsRoleMay(String user, int status) {
        signedInAs(user).get("/v1/examples/agent").then().statusCode(status);
        signedInAs(user).get("/v1/examples/anyone").then().statusCode(200).body(equalTo(user));
    }

    @Test
    void anotherRoleIsRefusedWithAProblem() {
        signedInAs("manager").get("/v1/examples/agent").then().statusCode(403).contentType("application/problem+json")
                .body("title", equalTo("Geen toegang"));
    }

    @ParameterizedTest
    @CsvSource({ "agent,een-ander-wachtwoord", "agent,''", "nobody,een-lang-wachtwoord", "'',een-lang-wachtwoord" })
    void wrongCredentialsAreRefusedWithAProblem(String user, String password) {
        given().auth().preemptive().basic(user, password).get("/v1/examples/agent").then().statusCode(401)
                .contentType("application/problem+json").body("status", equalTo(401))
                .header("WWW-Authenticate", equalTo("Basic realm=\"KCC\", charset=\"UTF-8\""));
    }

    @ParameterizedTest
    @CsvSource({ "Basic", "Basic !!!", "Basic YWdlbnQ=", "Bearer abc", "Digest x", "''" })
    void credentialsOfAnUnknownKindAreRefused(String header) {
        given().header("Authorization", header).get("/v1/examples/agent").then().statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void aProgramWithoutCredentialsIsRefusedAndNeverRedirected() {
        given().redirects().follow(false).accept("text/html,*/*").get("/v1/examples/agent").then().statusCode(401)
                .contentType("application/problem+json").header("Location", nullValue())
                .header("WWW-Authenticate", containsString("Basic"));
        given().redirects().follow(false).accept("text/event-stream").get("/v1/examples/stream").then().statusCode(401)
                .contentType("application/problem+json");
        given().redirects().follow(false).accept("application/json").get("/page.html").then().statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void aBrowsersScriptIsNotAskedForAPasswordByTheBrowserItself() {
        given().header("Sec-Fetch-Mode", "cors").get("/v1/examples/agent").then().statusCode(401)
                .header("WWW-Authenticate", not(containsString("Basic")));
    }

    @Test
    void aMethodWithoutRolesIsForNobody() {
        given().get("/v1/examples/forgotten").then().statusCode(401);
        signedInAs("operator").get("/v1/examples/forgotten").then().statusCode(403);
    }

    @Test
    void aPageLeadsToTheLoginPageAndBack() {
        Response asked = given().redirects().follow(false).accept("text/html").get("/page.html");
        asked.then().statusCode(302).header("Location", endsWith("/inloggen"));
        Response entered = given().redirects().follow(false).cookies(asked.detailedCookies())
                .formParam("gebruikersnaam", "agent").formParam("wachtwoord", PASSWORD).post("/aanmelden");
        entered.then().statusCode(302).header("Location", endsWith("/page.html"));
        given().cookie(SESSION, entered.cookie(SESSION)).get("/page.html").then().statusCode(200)
                .body(containsString("Een pagina"));
    }

    @Test
    void theSessionCookieIsOutOfReachForScriptsAndOtherSites() {
        Cookie cookie = signIn("agent", PASSWORD).getDetailedCookie(SESSION);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getValue()).doesNotContain("agent");
    }

    @Test
    void theSessionCookieWorksForTheInterface() {
        given().cookie(SESSION, signIn("agent", PASSWORD).cookie(SESSION)).get("/v1/examples/agent").then().statusCode(200)
                .body("name", equalTo("agent"));
    }

    @Test
    void aForgedCookieIsNoSignIn() {
        given().cookie(SESSION, "bm90LW91cnM=").get("/v1/examples/agent").then().statusCode(401)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({ "agent,wrong-password-here", "nobody,een-lang-wachtwoord", "'',''" })
    void aWrongLoginComesBackToTheLoginPage(String user, String password) {
        Response response = signIn(user, password);
        response.then().statusCode(302).header("Location", endsWith("/inloggen?fout=ja"));
        assertThat(response.cookies()).doesNotContainKey(SESSION);
    }

    @Test
    void aLoginWithoutFieldsComesBackToTheLoginPage() {
        given().redirects().follow(false).contentType("application/x-www-form-urlencoded").post("/aanmelden").then()
                .statusCode(302).header("Location", endsWith("/inloggen?fout=ja"));
    }

    @Test
    void aLoginThatIsNoFormComesBackToTheLoginPage() {
        given().redirects().follow(false).contentType("application/json").body("{}").post("/aanmelden").then()
                .statusCode(302).header("Location", endsWith("/inloggen?fout=ja"));
    }

    @Test
    void theLoginPageSaysInDutchWhatWentWrong() {
        given().get("/inloggen").then().statusCode(200).contentType("text/html").body(containsString("<html lang=\"nl\">"))
                .body(not(containsString("role=\"alert\"")));
        given().get("/inloggen?fout=ja").then().body(containsString("klopt niet"));
        given().get("/inloggen?uit=ja").then().body(containsString("U bent uitgelogd."));
    }

    @Test
    void leavingTakesTheCookieAway() {
        String session = signIn("agent", PASSWORD).cookie(SESSION);
        Response left = given().redirects().follow(false).cookie(SESSION, session).post("/afmelden");
        left.then().statusCode(303).header("Location", endsWith("/inloggen?uit=ja"));
        assertThat(left.getDetailedCookie(SESSION).getMaxAge()).isZero();
        given().redirects().follow(false).get("/afmelden").then().statusCode(405);
    }

    @Test
    void withoutAnOrganisationNothingIsOffered() {
        given().get("/inloggen").then().body(not(containsString("organisatie")));
        given().redirects().follow(false).accept("text/html").get("/inloggen/organisatie").then().statusCode(302)
                .header("Location", endsWith("/inloggen"));
    }

    @Test
    void theDescriptionNeedsNoLogin() {
        given().get("/v1/openapi.json").then().statusCode(200).contentType("application/json")
                .body("openapi", equalTo("3.0.3"));
    }

    @Test
    void theThemeNeedsNoLoginAndOtherFilesDo() {
        given().get("/theme/kcc.css").then().statusCode(200).contentType("text/css");
        given().get("/page.html").then().statusCode(401);
    }

    @Test
    @TestSecurity(user = "tester", roles = "agent")
    void aTestOfAServiceMayStandInForSigningIn() {
        given().get("/v1/examples/agent").then().statusCode(200).body("name", equalTo("tester"));
    }

    private static RequestSpecification signedInAs(String user) {
        return given().auth().preemptive().basic(user, PASSWORD);
    }

    private static Response signIn(String user, String password) {
        return given().redirects().follow(false).formParam("gebruikersnaam", user).formParam("wachtwoord", password)
                .post("/aanmelden");
    }
}
