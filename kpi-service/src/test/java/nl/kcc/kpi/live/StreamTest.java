package nl.kcc.kpi.live;

import static io.restassured.RestAssured.given;
import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import nl.kcc.events.Outcome;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.WithRealParts;

@QuarkusTest
@WithRealParts
class StreamTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    MeterRegistry metrics;

    @Test
    void theFiguresComeAtOnceAndAsTheRestInterfaceGivesThem() {
        try (Screen screen = new Screen("municipality=GM2001&groupBy=channel")) {
            await().atMost(PATIENCE).until(() -> !screen.figures().isEmpty());

            var rest = Ask.manager("/v1/kpi?municipality=GM2001&groupBy=channel");
            assertThat(screen.newest().getMap("total")).isEqualTo(rest.getMap("total"));
            assertThat(screen.newest().getList("groups")).isEqualTo(rest.getList("groups"));
            assertThat(screen.headers().firstValue("content-type")).hasValueSatisfying(
                    type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(screen.headers().firstValue("cache-control")).contains("no-cache, no-transform");
            assertThat(screen.headers().firstValue("x-accel-buffering")).contains("no");
            assertThat(screen.lines()).anyMatch(line -> line.startsWith("retry:"));
        }
    }

    @Test
    void aCommittedEventShows() {
        try (Screen screen = new Screen("municipality=GM2002")) {
            await().atMost(PATIENCE).until(() -> !screen.figures().isEmpty());

            Events.send(inMunicipality("GM2002").with(Outcome.ANSWERED).state());

            await().atMost(PATIENCE).until(() -> screen.newest().getInt("total.settled") == 1);
        }
    }

    @Test
    void aNormThatAManagerChangesShows() {
        try (Screen screen = new Screen("municipality=GM2011")) {
            await().atMost(PATIENCE).until(() -> !screen.figures().isEmpty());
            assertThat(screen.newest().getDouble("target")).isEqualTo(0.8);

            given().auth().preemptive().basic("manager", Ask.PASSWORD).contentType(ContentType.JSON)
                    .body(Map.of("municipality", "GM2011", "metric", "FCR", "share", 0.7, "owner", "Teamleider"))
                    .post("/v1/norms").then().statusCode(201);

            await().atMost(PATIENCE).until(() -> screen.newest().getDouble("target") == 0.7);
        }
    }

    @Test
    void whoComesBackIsGivenTheNewestWhole() {
        String id;
        try (Screen screen = new Screen("municipality=GM2006")) {
            await().atMost(PATIENCE).until(() -> !screen.figures().isEmpty());
            id = screen.lines().stream().filter(line -> line.startsWith("id:")).findFirst().orElseThrow().substring(3);
        }
        Events.send(inMunicipality("GM2006").with(Outcome.ANSWERED).state());
        Ask.untilRegistered("GM2006", 1);

        try (Screen back = new Screen("municipality=GM2006", "Last-Event-ID", id, "Authorization", Screen.LOGIN)) {
            await().atMost(PATIENCE).until(() -> !back.figures().isEmpty());

            assertThat(back.newest().getInt("total.settled")).isOne();
        }
    }

    @Test
    void manyChangesBecomeFewSnapshotsAndTheLastOneIsComplete() {
        try (Screen screen = new Screen("municipality=GM2003")) {
            await().atMost(PATIENCE).until(() -> !screen.figures().isEmpty());
            long start = System.nanoTime();

            IntStream.range(0, 300).forEach(_ -> Events.send(inMunicipality("GM2003").state()));

            await().atMost(PATIENCE).until(() -> screen.newest().getInt("total.open") == 300);
            long pauses = Duration.ofNanos(System.nanoTime() - start).toMillis() / 50;
            assertThat(screen.figures().size()).isLessThanOrEqualTo((int) pauses + 2);
        }
    }

    @Test
    void aQuietStreamGivesSignsOfLife() {
        try (Screen screen = new Screen("municipality=GM2004")) {
            await().atMost(PATIENCE).until(() -> screen.lines().stream().filter("event:hb"::equals).count() >= 2);

            assertThat(screen.figures()).hasSize(1);
            assertThat(screen.lines()).anyMatch(line -> line.matches("data:\\{\"asOf\":\"[^\"]+Z\"}"));
        }
    }

    @Test
    void whoeverLeavesIsForgotten() {
        try (Screen one = new Screen("municipality=GM2005"); Screen other = new Screen("municipality=GM2005")) {
            await().atMost(PATIENCE).until(() -> !one.figures().isEmpty() && !other.figures().isEmpty());
            assertThat(clients()).isGreaterThanOrEqualTo(2);
        }

        await().atMost(PATIENCE).until(() -> clients() == 0);
    }

    private double clients() {
        return metrics.get("kpi.stream.clients").gauge().value();
    }
}
