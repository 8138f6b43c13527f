package nl.kcc.kpi.steering.publication;

import static io.restassured.RestAssured.given;
import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import nl.kcc.events.Channel;
import nl.kcc.events.Outcome;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Contacts;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.WithRealParts;
import nl.kcc.kpi.counting.Counting;

@QuarkusTest
@WithRealParts
class PublicResourceTest {

    private static final Instant NOW = Instant.now();
    private static final LocalDate TODAY = Counting.dayOf(NOW);
    private static final Instant LAST_MONTH = TODAY.withDayOfMonth(1).minusDays(3).atTime(12, 0)
            .atZone(java.time.ZoneId.of("Europe/Amsterdam")).toInstant();

    @Test
    void whatIsNotPublishedIsNotThere() {
        contacts("GM1601", Channel.PHONE, 40, 10);
        Ask.untilRegistered("GM1601", 50);

        assertThat(everything().getList("municipalities.municipality")).doesNotContain("GM1601");
        RestAssured.get("/v1/public/kpi?municipality=GM1601").then().statusCode(404)
                .contentType("application/problem+json").body("detail",
                        equalTo("Van deze gemeente zijn geen cijfers gepubliceerd."));

        String norm = publish("GM1601", true);
        assertThat(of("GM1601").getDouble("municipalities[0].norm")).isEqualTo(0.8);

        asManager().body(norm("GM1601", false)).put("/v1/norms/" + norm).then().statusCode(200);
        RestAssured.get("/v1/public/kpi?municipality=GM1601").then().statusCode(404);
    }

    @Test
    void theFiguresAreThoseOfTheDashboard() {
        contacts("GM1602", Channel.PHONE, 40, 10);
        contacts("GM1602", Channel.WEB, 20, 20);
        contacts("GM1602", Channel.EMAIL, 10, 19);
        contacts("GM1602", Channel.COUNTER, 5, 5);
        Ask.untilRegistered("GM1602", 129);
        publish("GM1602", true);

        JsonPath month = of("GM1602").setRootPath("municipalities[0].periods[0]");
        JsonPath kpi = Ask.manager("/v1/kpi?municipality=GM1602&groupBy=channel&from=%s&to=%s"
                .formatted(month.getString("from"), month.getString("to")));

        assertThat(month.getString("kind")).isEqualTo("LAST_MONTH");
        assertThat(month.getString("from")).isEqualTo(TODAY.withDayOfMonth(1).minusMonths(1).toString());
        assertThat(month.getString("to")).isEqualTo(TODAY.withDayOfMonth(1).minusDays(1).toString());
        assertThat(month.getMap("total")).containsAllEntriesOf(Map.of("enough", true, "settled", 75, "decided", 129));
        for (String[] same : new String[][] { { "value", "fcr" }, { "low", "low" }, { "high", "high" } }) {
            assertThat(month.getDouble("total." + same[0])).isEqualTo(kpi.getDouble("total." + same[1]));
            assertThat(month.getDouble("channels.find { it.channel == 'PHONE' }.share." + same[0]))
                    .isEqualTo(kpi.getDouble("groups.find { it.key == 'PHONE' }." + same[1]));
        }
        assertThat(month.getList("channels.findAll { it.share.enough }.channel")).isEqualTo(List.of("PHONE", "WEB"));
        assertThat(month.getMap("channels.find { it.channel == 'EMAIL' }.share")).isEqualTo(Map.of("enough", false));
        assertThat(month.getMap("channels.find { it.channel == 'COUNTER' }.share")).isEqualTo(Map.of("enough", false));
    }

    @Test
    void fewContactsAreNotShown() {
        contacts("GM1603", Channel.PHONE, 20, 9);
        Ask.untilRegistered("GM1603", 29);
        publish("GM1603", true);

        JsonPath month = of("GM1603").setRootPath("municipalities[0].periods[0]");

        assertThat(month.getMap("total")).isEqualTo(Map.of("enough", false));
        assertThat(month.getList("channels.share.enough")).containsOnly(false);
    }

    @Test
    void onlyActionsThatWereToldAreTold() {
        String norm = publish("GM1604", true);
        action(norm, "Verteld", "communicatedOn", TODAY.toString());
        action(norm, "Niet verteld");
        action(norm, "Gestopt", "communicatedOn", TODAY.toString(), "status", "STOPPED");

        JsonPath published = of("GM1604");

        assertThat(published.getList("municipalities[0].actions.title")).isEqualTo(List.of("Verteld"));
        assertThat(published.getMap("municipalities[0].actions[0]")).containsOnlyKeys("title", "status", "startedOn");
    }

    @Test
    void aCitizenServiceNumberInTheTextOfAManagerIsNeitherKeptNorTold() {
        Map<String, Object> promise = new HashMap<>(norm("GM1605", true));
        promise.putAll(Map.of("owner", "Anna (999990342)", "measurement", "Lijst van 111 222 333", "note", "Voor 0123456782"));
        String norm = asManager().body(promise).post("/v1/norms").then().statusCode(201)
                .body("owner", equalTo("Anna ([BSN])")).body("measurement", equalTo("Lijst van [BSN]"))
                .body("note", equalTo("Voor [BSN]")).extract().path("id");
        action(norm, "Bellen met 999-990-342", "communicatedOn", TODAY.toString(), "owner", "Jan 111/222/333", "note",
                "1.2.3.4.5.6.7.8.2");

        assertThat(of("GM1605").getList("municipalities[0].actions.title")).isEqualTo(List.of("Bellen met [BSN]"));
        asManager().get("/v1/actions?municipality=GM1605").then().statusCode(200)
                .body("actions[0].owner", equalTo("Jan [BSN]")).body("actions[0].note", equalTo("[BSN]"));
    }

    @Test
    void theAnswerMayBeKeptForFiveMinutes() {
        var answer = RestAssured.get("/v1/public/kpi").then().statusCode(200)
                .header("Cache-Control", "public, max-age=300").header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", org.hamcrest.Matchers.containsString("default-src 'self'")).extract();

        assertThat(answer.jsonPath().getString("asOf")).isEqualTo(everything().getString("asOf"));
        assertThat(answer.jsonPath().getString("definition")).isEqualTo("1");
        assertThat(answer.jsonPath().getString("explanation")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Utrecht", "gm0344", "GM0344'%20or%201=1" })
    void aMunicipalityIsACode(String municipality) {
        RestAssured.given().urlEncodingEnabled(false).get("/v1/public/kpi?municipality=" + municipality).then()
                .statusCode(400).body("violations[0].field", equalTo("municipality"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/openbaar/", "/openbaar/openbaar.js", "/openbaar/openbaar.css", "/theme/dom.js",
            "/theme/words.js", "/theme/kcc.css" })
    void thePageNeedsNoLogin(String path) {
        RestAssured.get(path).then().statusCode(200);
    }

    @Test
    void theLastSlashOfThePageMayBeLeftOut() {
        given().redirects().follow(false).get("/openbaar?municipality=GM0344").then().statusCode(302)
                .header("Location", equalTo("/openbaar/?municipality=GM0344"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/kpi", "/v1/kpi/contacts", "/v1/norms", "/v1/actions", "/v1/cycle", "/cijfers/main.js",
            "/openbaar/../cijfers/main.js" })
    void nothingElseIsPublic(String path) {
        given().urlEncodingEnabled(false).redirects().follow(false).get(path).then().statusCode(
                org.hamcrest.Matchers.anyOf(equalTo(401), equalTo(302)));
    }

    private static void contacts(String municipality, Channel channel, int settled, int lost) {
        Contacts contact = inMunicipality(municipality).by(channel).at(LAST_MONTH.plus(Duration.ofMinutes(settled)));
        for (int i = 0; i < settled; i++) {
            Events.send(contact.another().with(Outcome.ANSWERED).state());
        }
        for (int i = 0; i < lost; i++) {
            Events.send(contact.another().handedOver().state());
        }
    }

    private static String publish(String municipality, boolean published) {
        return asManager().body(norm(municipality, published)).post("/v1/norms").then().statusCode(201).extract()
                .path("id");
    }

    private static Map<String, Object> norm(String municipality, boolean published) {
        return Map.of("municipality", municipality, "metric", "FCR", "share", 0.8, "owner", "Teamleider", "published",
                published);
    }

    private static void action(String norm, String title, String... more) {
        Map<String, Object> body = new HashMap<>(Map.of("norm", norm, "title", title, "owner", "Anna", "note", "Geheim",
                "startedOn", "2026-01-05", "status", "RUNNING"));
        for (int i = 0; i < more.length; i += 2) {
            body.put(more[i], more[i + 1]);
        }
        asManager().body(body).post("/v1/actions").then().statusCode(201);
    }

    private static JsonPath everything() {
        return RestAssured.get("/v1/public/kpi").then().statusCode(200).extract().jsonPath();
    }

    private static JsonPath of(String municipality) {
        JsonPath published = RestAssured.get("/v1/public/kpi?municipality=" + municipality).then().statusCode(200)
                .extract().jsonPath();
        assertThat(published.getList("municipalities.municipality")).isEqualTo(List.of(municipality));
        return published;
    }

    private static RequestSpecification asManager() {
        return given().auth().preemptive().basic("manager", Ask.PASSWORD).contentType(ContentType.JSON);
    }
}
