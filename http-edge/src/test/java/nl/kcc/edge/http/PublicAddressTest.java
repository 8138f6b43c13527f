package nl.kcc.edge.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import nl.kcc.edge.signin.ExampleProvider;

/// Behind a proxy that speaks TLS, calls us by another name, and says nothing of that.
@QuarkusTest
@TestProfile(PublicAddressTest.BehindTls.class)
class PublicAddressTest {

    public static class BehindTls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kcc.public-url", "https://kcc.example.nl/");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(ExampleProvider.class));
        }
    }

    @Test
    void localUsersSignInAndOutAndTheirCookieIsSecure() {
        Response entered = given().redirects().follow(false).header("Host", "edge:8080")
                .formParams("gebruikersnaam", "agent", "wachtwoord", "een-lang-wachtwoord").post("/aanmelden");

        entered.then().statusCode(303).header("Location", equalTo("/"));
        Cookie session = entered.getDetailedCookie("kcc-session");
        assertThat(session.isSecured()).isTrue();
        Response left = given().redirects().follow(false).cookie("kcc-session", session.getValue()).post("/afmelden");
        left.then().statusCode(303).header("Location", equalTo("/inloggen?uit=ja"));
        assertThat(left.getDetailedCookie("kcc-session").isSecured()).isTrue();
    }

    @Test
    void theOrganisationIsToldThePublicAddress() {
        Response sent = given().redirects().follow(false).accept("text/html").header("Host", "edge:8080")
                .get("/inloggen/organisatie");

        sent.then().statusCode(302).header("Location",
                containsString("redirect_uri=https%3A%2F%2Fkcc.example.nl%2Finloggen%2Forganisatie&"));
        assertThat(sent.getDetailedCookies().asList()).isNotEmpty().allMatch(Cookie::isSecured);
        Map<String, String> session = new HashMap<>(given().urlEncodingEnabled(false).redirects().follow(false)
                .accept("text/html").cookies(sent.cookies()).get("/inloggen/organisatie?code=c&state="
                        + sent.header("Location").replaceAll(".*[?&]state=([^&]+).*", "$1"))
                .then().statusCode(302).header("Location", startsWith("https://kcc.example.nl/inloggen/organisatie"))
                .extract().cookies());
        given().redirects().follow(false).accept("text/html").cookies(session).post("/afmelden").then().statusCode(302)
                .header("Location", containsString("post_logout_redirect_uri=https%3A%2F%2Fkcc.example.nl%2Finloggen&"));
    }

    @Test
    void whatIsMadeIsFoundUnderThePublicAddress() {
        given().header("Host", "evil.example").auth().preemptive().basic("agent", "een-lang-wachtwoord")
                .post("/v1/examples/made").then().statusCode(201)
                .header("Location", equalTo("https://kcc.example.nl/v1/examples/made/1"));
    }

    @Test
    void browsersAreToldToStayWithTls() {
        given().get("/inloggen").then().statusCode(200).header("Strict-Transport-Security", containsString("max-age="))
                .header("Content-Security-Policy",
                        containsString("form-action 'self' " + ExampleProvider.address()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "kcc.example.nl", "ftp://kcc.example.nl", "https://", "https://kcc.example.nl/kpi",
            "https://a:b@kcc.example.nl", "https://kcc.example.nl?a", "https://kcc example.nl" })
    void anAddressThatIsNoneStopsTheStart(String url) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new PublicAddress(Optional.of(url), Optional.empty()).install(null))
                .withMessageContaining("kcc.public-url is the address of this site").withMessageContaining("'" + url + "'");
    }
}
