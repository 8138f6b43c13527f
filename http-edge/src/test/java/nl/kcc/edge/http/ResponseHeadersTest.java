package nl.kcc.edge.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class ResponseHeadersTest {

    @ParameterizedTest
    @CsvSource({ "/v1/examples/days,200", "/v1/unknown,404", "/v1/examples/agent,401", "/v1/examples/failures/x,500",
            "/inloggen,200", "/theme/kcc.css,200", "/page.html,401", "/v1/openapi.json,200" })
    void everyAnswerCarriesThem(String path, int status) {
        Response response = given().redirects().follow(false).get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().getValues("API-Version")).containsExactly("1.0.0");
        assertThat(response.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(response.headers().getValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(response.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'",
                "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(response.header("Strict-Transport-Security")).isNull();
    }

    @Test
    void onlyAPageThatSaysSoIsShownInsideAnother() {
        assertThat(given().get("/v1/examples/days").header("X-Frame-Options")).isEqualTo("DENY");

        Response framed = given().get("/v1/examples/framed");
        assertThat(framed.header("X-Frame-Options")).isNull();
        assertThat(framed.headers().getValues("Content-Security-Policy")).singleElement().asString()
                .contains("default-src 'self'", "frame-ancestors https://www.voorbeeld.nl;").doesNotContain("'none' https");
    }

    @Test
    void answersOfTheInterfaceAreNotStored() {
        assertThat(given().get("/v1/examples/days").header("Cache-Control")).isEqualTo("no-store");
        assertThat(given().get("/v1/unknown").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theLookIsKeptForAWhileButNotForEver() {
        assertThat(given().get("/theme/kcc.css").header("Cache-Control")).contains("max-age=300");
    }

    @Test
    void whatIsBehindTheSignInIsForItsReaderAlone() {
        assertThat(given().auth().preemptive().basic("agent", "een-lang-wachtwoord").get("/page.html")
                .header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(given().auth().preemptive().basic("agent", "een-lang-wachtwoord").get("/theme/kcc.css")
                .header("Cache-Control")).contains("max-age=300");
    }

    @Test
    void aProxyThatIsTrustedSaysThatTheClientSpeaksTls() {
        for (int onOneConnection = 0; onOneConnection < 2; onOneConnection++) {
            assertThat(given().header("X-Forwarded-Proto", "https").get("/inloggen").header("Strict-Transport-Security"))
                    .isNotNull();
            assertThat(given().get("/inloggen").header("Strict-Transport-Security")).isNull();
        }
    }
}
