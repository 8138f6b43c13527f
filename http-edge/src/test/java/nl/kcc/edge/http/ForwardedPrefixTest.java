package nl.kcc.edge.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/// Behind a front door that strips the service's name off the path; it is on this machine, whose word counts in these tests.
@QuarkusTest
class ForwardedPrefixTest {

    private static final TrustedProxies DOOR = TrustedProxies.of(List.of("10.0.0.7"));

    @Test
    void whatIsMadeIsFoundBelowThePrefix() {
        given().header("X-Forwarded-Prefix", "/intake").header("Host", "kcc.example.nl")
                .auth().preemptive().basic("agent", "een-lang-wachtwoord").post("/v1/examples/made").then().statusCode(201)
                .header("Location", equalTo("http://kcc.example.nl/intake/v1/examples/made/1"));
        given().auth().preemptive().basic("agent", "een-lang-wachtwoord").post("/v1/examples/made").then().statusCode(201)
                .header("Location", matchesPattern("http://localhost:\\d+/v1/examples/made/1"));
    }

    @Test
    void signingInHasOneAddressForAll() {
        given().redirects().follow(false).header("X-Forwarded-Prefix", "/intake").accept("text/html").get("/page.html").then()
                .statusCode(302).header("Location", equalTo("/inloggen?terug=%2Fpage.html"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/", "intake", "//evil.example", "/a/b", "/intake/", "/in take", "/a\r\nb" })
    void whatIsNoSegmentIsNotBelieved(String said) {
        assertThat(ForwardedPrefix.of(said, "10.0.0.7", DOOR)).isEmpty();
    }

    @Test
    void onlyTheFrontDoorIsBelieved() {
        assertThat(ForwardedPrefix.of("/intake", "10.0.0.7", DOOR)).contains(new ForwardedPrefix("/intake"));
        assertThat(ForwardedPrefix.of("/intake", "10.0.0.8", DOOR)).isEmpty();
        assertThat(ForwardedPrefix.of(null, "10.0.0.7", DOOR)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({ "/v1/contacts/1, /kpi/v1/contacts/1", "http://a.nl:81/v1/contacts/1, http://a.nl:81/kpi/v1/contacts/1",
            "/inloggen?terug=%2Fv1%2F, /inloggen?terug=%2Fv1%2F",
            "https://login.example/v1/auth, https://login.example/v1/auth", "http://a.nl:8181/v1/a, http://a.nl:8181/v1/a",
            "//v1/a, //v1/a" })
    void onlyWhatIsThisServicesOwnGetsIt(String location, String completed) {
        assertThat(new ForwardedPrefix("/kpi").completed(location, "http://a.nl:81")).isEqualTo(completed);
    }
}
