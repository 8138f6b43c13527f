package nl.kcc.edge.signin;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class SignInTest {

    private static final String PASSWORD = "een-lang-wachtwoord";
    private static final String SESSION = "kcc-session";

    @TestHTTPResource
    URI address;

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
        asked.then().statusCode(302).header("Location", equalTo("/inloggen?terug=%2Fpage.html"));
        assertThat(asked.cookies()).isEmpty();
        given().urlEncodingEnabled(false).get(asked.header("Location")).then().statusCode(200)
                .body(containsString("<input type=\"hidden\" name=\"terug\" value=\"/page.html\">"));
        Response entered = signIn("agent", PASSWORD, "/page.html");
        entered.then().statusCode(303).header("Location", equalTo("/page.html"));
        given().cookie(SESSION, entered.cookie(SESSION)).get("/page.html").then().statusCode(200)
                .body(containsString("Een pagina"));
    }

    /// As bytes, for no client would send such an address.
    @ParameterizedTest
    @CsvSource({ "'/page.html?a=b,c;d', '/page.html?a=b,c;d'", "'/page.html?a=é', /page.html?a=%E9",
            "//evil.example/page.html, ''", "http://evil.example/page.html, ''" })
    void whateverIsAskedForIsAnsweredAndLeadsBackToThisSiteAlone(String target, String back) throws IOException {
        String answer = raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 302 ").contains("\r\nLocation: /inloggen" + (back.isEmpty() ? ""
                : "?terug=" + URLEncoder.encode(back, UTF_8)) + "\r\n").doesNotContainIgnoringCase("\r\nSet-Cookie:");
    }

    @Test
    void aWayBackThatIsTooLongIsThePageAlone() {
        given().redirects().follow(false).accept("text/html").get("/page.html?a=" + "b".repeat(2000)).then().statusCode(302)
                .header("Location", equalTo("/inloggen?terug=%2Fpage.html"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "//evil.example", "/\\evil.example", "https://evil.example/", "evil.example", "/.//evil.example",
            "/\t/evil.example", "/a\r\nSet-Cookie: a=b", "/afmelden", "javascript:alert(1)", " //evil.example" })
    void signingInLeadsToNoOtherSite(String back) {
        signIn("agent", PASSWORD, back).then().statusCode(303).header("Location", equalTo("/"));
        given().queryParam("terug", back).get("/inloggen").then().body(not(containsString("evil")));
    }

    @Test
    void whatAWayBackSaysIsText() {
        given().queryParam("terug", "/\"><script>").get("/inloggen").then()
                .body(containsString("value=\"/&quot;>&lt;script>\""));
    }

    @Test
    void aWrongPasswordKeepsTheWayBack() {
        signIn("agent", "een-ander-wachtwoord", "/page.html?a=b").then()
                .header("Location", equalTo("/inloggen?fout=ja&terug=%2Fpage.html%3Fa%3Db"));
    }

    /// By Basic and on the login page alike; each address here is one of this test alone.
    @Test
    void whoGuessesIsSlowedDownAndIsLetInAfterThePause() {
        String wait = null;
        for (int guess = 0; wait == null; guess++) {
            assertThat(guess).isLessThan(500);
            wait = refusal(guess);
        }
        assertThat(Integer.parseInt(wait)).isBetween(1, 3);
        from("198.51.100.2").auth().preemptive().basic("ruler", PASSWORD).get("/v1/examples/anyone").then().statusCode(200);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> from("198.51.100.1").auth().preemptive()
                .basic("ruler", PASSWORD).get("/v1/examples/anyone").then().statusCode(200));
    }

    /// Guesses in both ways, and says how long even who knows the password has to wait then; null while nobody has to.
    private static String refusal(int guess) {
        from("198.51.100.1").auth().preemptive().basic("ruler", "wrong-password-" + guess).get("/v1/examples/anyone");
        Response page = from("198.51.100.1").accept("text/html")
                .formParams("gebruikersnaam", "ruler", "wachtwoord", "wrong-password-" + guess).post("/aanmelden");
        if (page.statusCode() != 429) {
            assertThat(page.header("Location")).isEqualTo("/inloggen?fout=ja");
            return null;
        }
        assertThat(page.contentType()).startsWith("text/html");
        Response right = from("198.51.100.1").auth().preemptive().basic("ruler", PASSWORD).get("/v1/examples/anyone");
        return right.statusCode() == 429 ? right.header("Retry-After") : null;
    }

    private static RequestSpecification from(String address) {
        return given().redirects().follow(false).header("X-Forwarded-For", address);
    }

    @ParameterizedTest
    @CsvSource({ "Sec-Fetch-Site,cross-site", "Sec-Fetch-Site,same-site", "Origin,https://evil.example", "Origin,null",
            "Origin,http://localhost:1", "Origin,http://localhost.evil.example" })
    void anotherSiteChangesNothing(String header, String value) {
        String session = signIn("agent", PASSWORD).cookie(SESSION);
        given().cookie(SESSION, session).header(header, value).post("/v1/examples/made").then().statusCode(403)
                .contentType("application/problem+json").body("detail", containsString("andere site"));
        given().cookie(SESSION, session).header(header, value).redirects().follow(false).post("/afmelden").then()
                .statusCode(403);
        given().header(header, value).formParams("gebruikersnaam", "agent", "wachtwoord", PASSWORD).post("/aanmelden").then()
                .statusCode(403);
    }

    @Test
    void aPageOfOursAndAProgramDo() {
        String session = signIn("agent", PASSWORD).cookie(SESSION);
        given().cookie(SESSION, session).header("Sec-Fetch-Site", "same-origin").post("/v1/examples/made").then()
                .statusCode(201);
        given().cookie(SESSION, session).header("Origin", address.toString().replaceFirst("/$", ""))
                .post("/v1/examples/made").then().statusCode(201);
        given().cookie(SESSION, session).header("Sec-Fetch-Site", "cross-site").get("/v1/examples/anyone").then()
                .statusCode(200);
        signedInAs("agent").header("Origin", "app://desk").post("/v1/examples/made").then().statusCode(201);
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
        response.then().statusCode(303).header("Location", equalTo("/inloggen?fout=ja"));
        assertThat(response.cookies()).doesNotContainKey(SESSION);
    }

    @Test
    void aLoginWithoutFieldsComesBackToTheLoginPage() {
        given().redirects().follow(false).contentType("application/x-www-form-urlencoded").post("/aanmelden").then()
                .statusCode(303).header("Location", equalTo("/inloggen?fout=ja"));
    }

    @Test
    void aLoginThatIsNoFormComesBackToTheLoginPage() {
        given().redirects().follow(false).contentType("application/json").body("{}").post("/aanmelden").then()
                .statusCode(303).header("Location", equalTo("/inloggen?fout=ja"));
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
        left.then().statusCode(303).header("Location", equalTo("/inloggen?uit=ja"));
        assertThat(left.getDetailedCookie(SESSION).getMaxAge()).isZero();
        given().redirects().follow(false).get("/afmelden").then().statusCode(405);
    }

    @Test
    void withoutAnOrganisationNothingIsOffered() {
        given().get("/inloggen").then().body(not(containsString("organisatie")));
        given().redirects().follow(false).accept("text/html").get("/inloggen/organisatie").then().statusCode(302)
                .header("Location", equalTo("/inloggen"));
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

    private String raw(String request) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private static RequestSpecification signedInAs(String user) {
        return given().auth().preemptive().basic(user, PASSWORD);
    }

    private static Response signIn(String user, String password) {
        return signIn(user, password, "");
    }

    private static Response signIn(String user, String password, String back) {
        return given().redirects().follow(false).formParam("gebruikersnaam", user).formParam("wachtwoord", password)
                .formParam("terug", back).post("/aanmelden");
    }
}
