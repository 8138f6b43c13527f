package nl.kcc.kpi.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.WithRealParts;

/// How long a client may listen, and how many of them at once.
@QuarkusTest
@WithRealParts
@TestProfile(StreamLimitsTest.Tight.class)
class StreamLimitsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SESSION = Duration.ofSeconds(8);
    private static final Duration LONGEST = Duration.ofSeconds(12);

    @Inject
    MeterRegistry metrics;

    public static class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kcc.kpi.stream.longest", LONGEST.toString(), "kcc.kpi.stream.most-clients", "3",
                    "kcc.kpi.stream.most-per-user", "2",
                    "kcc.session-longest", SESSION.toString());
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(TokenProvider.class));
        }
    }

    @AfterEach
    void allHaveLeft() {
        await().atMost(PATIENCE).until(() -> metrics.get("kpi.stream.clients").gauge().value() == 0);
    }

    @Test
    void aStreamEndsWhenItsTokenExpiresAndSaysSo() {
        String token = "Bearer " + TokenProvider.token(Duration.ofSeconds(5), "GM2201");
        Instant start = Instant.now();
        try (Screen screen = new Screen("municipality=GM2201", "Authorization", token)) {
            await().atMost(PATIENCE).until(() -> !screen.figures().isEmpty());

            await().atMost(PATIENCE).until(screen::isOver);

            assertThat(Duration.between(start, Instant.now())).isLessThan(LONGEST.multipliedBy(9).dividedBy(10));
            assertThat(screen.lines()).containsSubsequence("event:end", "data:{\"reason\":\"EXPIRED\"}");
        }
        given().header("Authorization", token).get("/v1/kpi/stream?municipality=GM2201").then().statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void aSessionThatIsOverGetsNoOtherStream() {
        String cookie = signedIn();
        try (Screen screen = new Screen("municipality=GM2202", "Cookie", cookie)) {
            await().atMost(PATIENCE).until(() -> !screen.figures().isEmpty());

            await().atMost(PATIENCE).until(screen::isOver);

            assertThat(screen.lines()).containsSubsequence("event:end", "data:{\"reason\":\"EXPIRED\"}");
        }
        given().header("Cookie", cookie).get("/v1/kpi/stream?municipality=GM2202").then().statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void whoSignsOutSeesNoMoreFigures() {
        Instant start = Instant.now();
        String cookie = signedIn();
        try (Screen screen = new Screen("municipality=GM2205", "Cookie", cookie)) {
            await().atMost(PATIENCE).until(() -> !screen.figures().isEmpty());

            given().redirects().follow(false).header("Cookie", cookie).post("/afmelden").then().statusCode(303);

            await().atMost(PATIENCE).until(screen::isOver);
            assertThat(screen.lines()).containsSubsequence("event:end", "data:{\"reason\":\"EXPIRED\"}");
            assertThat(Duration.between(start, Instant.now())).isLessThan(SESSION);
        }
        given().header("Cookie", cookie).get("/v1/kpi?municipality=GM2205").then().statusCode(401);
    }

    @Test
    void ofOneUserThereMayBeSoMany() {
        try (Screen one = new Screen("municipality=GM2206"); Screen other = new Screen("municipality=GM2206")) {
            await().atMost(PATIENCE).until(() -> !one.figures().isEmpty() && !other.figures().isEmpty());

            Ask.as("manager", "/v1/kpi/stream?municipality=GM2206").statusCode(429)
                    .contentType("application/problem+json").header("Retry-After", "10").body("detail", equalTo(
                            "U kijkt al op 2 schermen mee, en meer mogen het er niet zijn. Sluit er eerst een."));
            try (Screen somebodyElses = new Screen("municipality=GM2206", "Authorization", Screen.login("operator"))) {
                await().atMost(PATIENCE).until(() -> !somebodyElses.figures().isEmpty());
            }
        }
    }

    @Test
    void whoOnlyAsksForTheHeadTakesNoPlace() {
        for (int times = 0; times < 5; times++) {
            given().auth().preemptive().basic("manager", Ask.PASSWORD).head("/v1/kpi/stream?municipality=GM2207").then()
                    .statusCode(405).header("Allow", "GET");
        }
        assertThat(metrics.get("kpi.stream.clients").gauge().value()).isZero();
    }

    @Test
    void whoIsOneTooManyIsAskedToComeBack() {
        try (Screen one = new Screen("municipality=GM2203")) {
            try (Screen other = new Screen("municipality=GM2204");
                    Screen third = new Screen("municipality=GM2204", "Authorization", Screen.login("operator"))) {
                await().atMost(PATIENCE).until(() -> Stream.of(one, other, third).noneMatch(each -> each.figures().isEmpty()));

                Ask.as("operator", "/v1/kpi/stream?municipality=GM2203").statusCode(503)
                        .contentType("application/problem+json").header("Retry-After", notNullValue())
                        .body("detail", equalTo(
                                "Er kijken nu te veel schermen mee. Probeer het over een paar tellen nog eens."));
            }
            await().atMost(PATIENCE).until(() -> metrics.get("kpi.stream.clients").gauge().value() < 3);
            try (Screen next = new Screen("municipality=GM2203")) {
                await().atMost(PATIENCE).until(() -> !next.figures().isEmpty());
            }
        }
    }

    private static String signedIn() {
        return "kcc-session=" + given().redirects().follow(false)
                .formParams("gebruikersnaam", "manager", "wachtwoord", Ask.PASSWORD).post("/aanmelden").cookie("kcc-session");
    }
}
