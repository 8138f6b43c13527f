package nl.kcc.kpi.steering.actions;

import static io.restassured.RestAssured.given;
import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import nl.kcc.events.Channel;
import nl.kcc.events.Outcome;
import nl.kcc.events.TopicState;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Contacts;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.WithRealParts;
import nl.kcc.kpi.counting.Counting;

@QuarkusTest
@WithRealParts
class ActionsResourceTest {

    private static final Instant NOW = Instant.now();
    private static final LocalDate TODAY = Counting.dayOf(NOW);

    @Test
    void theEffectIsMeasuredInEqualPeriodsBeforeAndAfter() {
        contacts("GM1501", 10, 20, 20); // before: 20 of 40
        contacts("GM1501", 2, 36, 4); // after: 36 of 40
        contacts("GM1501", 40, 0, 5); // outside of both
        Events.send(inMunicipality("GM1501").by(Channel.WEB).handedOver().state());
        Ask.untilRegistered("GM1501", 86);
        post(body("GM1501", "channel", "PHONE", "startedOn", TODAY.minusDays(6).toString())).statusCode(201);

        JsonPath effect = only("GM1501");

        assertThat(effect.getMap("before")).containsAllEntriesOf(Map.of("from", TODAY.minusDays(13).toString(), "to",
                TODAY.minusDays(7).toString(), "kept", 20, "decided", 40));
        assertThat(effect.getMap("after")).containsAllEntriesOf(Map.of("from", TODAY.minusDays(6).toString(), "to",
                TODAY.toString(), "kept", 36, "decided", 40));
        assertThat(effect.getFloat("difference.value")).isEqualTo(0.4f);
        assertThat(effect.getString("judgement")).isEqualTo("BETTER");
        assertThat(effect.getFloat("after.value")).isEqualTo((float) Ask
                .manager("/v1/kpi?municipality=GM1501&channel=PHONE&from=%s&to=%s".formatted(TODAY.minusDays(6), TODAY))
                .getDouble("total.fcr"));
    }

    @Test
    void withFewContactsNothingIsSaid() {
        post(body("GM1502", "startedOn", TODAY.toString())).statusCode(201);

        assertThat(only("GM1502").getString("judgement")).isEqualTo("TOO_FEW");
        assertThat(only("GM1502").getBoolean("provisional")).isTrue();
    }

    @Test
    void whatIsNotMeasuredHasNoEffect() {
        post(body("GM1503", "norm", norm("ACKNOWLEDGED"))).statusCode(201);

        JsonPath effect = only("GM1503");

        assertThat(effect.getString("judgement")).isEqualTo("NOT_MEASURED");
        assertThat(effect.<Object> get("before")).isNull();
        assertThat(effect.<Object> get("after")).isNull();
    }

    @Test
    void anActionCanBeChanged() {
        String id = post(body("GM1504", "status", "PLANNED", "startedOn", TODAY.plusDays(3).toString())).statusCode(201)
                .header("Location", org.hamcrest.Matchers.containsString("/v1/actions/")).extract().path("id");
        assertThat(only("GM1504").getString("judgement")).isEqualTo("NOT_STARTED");

        put(id, body("GM1504", "title", "Kennisbank bijgewerkt", "communicatedOn", TODAY.toString())).statusCode(200);

        JsonPath actions = Ask.manager("/v1/actions?municipality=GM1504");
        assertThat(actions.getList("actions.findAll { it.municipality == 'GM1504' }.title"))
                .isEqualTo(List.of("Kennisbank bijgewerkt"));
        put(UUID.randomUUID().toString(), body("GM1504")).statusCode(404);
    }

    @Test
    void filtersLeaveOutWhatIsAboutSomethingElse() {
        inTheCatalogue("paspoort-aanvragen", "burgerzaken");
        post(body("GM1505", "channel", "PHONE", "topic", "paspoort-aanvragen")).statusCode(201);

        assertThat(titles("municipality=GM1505&channel=PHONE")).hasSize(1);
        assertThat(titles("municipality=GM1505&channel=WEB")).isEmpty();
        assertThat(titles("municipality=GM1506")).isEmpty();
        assertThat(titles("municipality=GM1505&topic=rijbewijs")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "norm, , norm", "norm, x, norm", "norm, 0195f0a2-7c3e-7000-8000-000000000001, norm", "title, , title",
            "owner, ' ', owner", "startedOn, , startedOn", "startedOn, 2026-02-30, startedOn",
            "startedOn, 2999-01-01, startedOn", "endsOn, 2001-01-01, endsOn", "status, BUSY, status", "status, , status",
            "channel, FAX, channel", "topic, a b, topic", "department, a;b, department", "municipality, Utrecht, municipality",
            "communicatedOn, 2998-01-01, communicatedOn", "colour, red, colour" })
    void whatIsWrongIsNamed(String name, String value, String field) {
        JsonPath problem = post(body("GM1507", name, value)).statusCode(400).contentType("application/problem+json")
                .extract().jsonPath();

        assertThat(problem.getList("violations.field")).isEqualTo(List.of(field));
    }

    @ParameterizedTest
    @CsvSource({ "topic, mevrouw-jansen", "department, mevrouw-jansen-dorpsstraat-1" })
    void aCodeThatTheCatalogueDoesNotHaveIsRefused(String field, String code) {
        inTheCatalogue("actie-onderwerp", "algemene-zaken");

        JsonPath problem = post(body("GM1507", field, code)).statusCode(400).extract().jsonPath();

        assertThat(problem.getList("violations.field")).isEqualTo(List.of(field));
        assertThat(problem.getString("detail")).doesNotContain("jansen");
        post(body("GM1509", "topic", "actie-onderwerp", "department", "algemene-zaken")).statusCode(201);
    }

    /// @param department one that holds no topic
    private static void inTheCatalogue(String topic, String department) {
        Events.send(new TopicState(topic, 1, "Onderwerp", "groep", "afdeling-van-" + topic, List.of(), List.of(), null, true,
                List.of("afdeling-van-" + topic, department)));
        org.awaitility.Awaitility.await().until(() -> Ask.as("manager", "/v1/kpi?topic=" + topic).extract()
                .statusCode() == 200);
    }

    @Test
    void anActionGoesWithItsNorm() {
        JsonPath problem = post(body("GM1507", "norm", norm("PHONE_WAIT"), "channel", "WEB")).statusCode(400).extract()
                .jsonPath();

        assertThat(problem.getList("violations.field")).isEqualTo(List.of("channel"));
    }

    @ParameterizedTest
    @CsvSource({ "municipality=Utrecht, municipality", "channel=FAX, channel", "topic=%00, topic" })
    void whatIsWrongInAFilterIsNamed(String parameters, String field) {
        assertThat(Ask.as("manager", "/v1/actions?" + parameters).statusCode(400).extract().jsonPath()
                .getList("violations.field")).isEqualTo(List.of(field));
    }

    @Test
    void actionsAreForManagersAlone() {
        RestAssured.get("/v1/actions").then().statusCode(401);
        for (String user : List.of("agent", "backoffice", "operator")) {
            Ask.as(user, "/v1/actions").statusCode(403);
            given().auth().preemptive().basic(user, Ask.PASSWORD).contentType(ContentType.JSON).body(body("GM1508"))
                    .post("/v1/actions").then().statusCode(403);
        }
    }

    private static void contacts(String municipality, int daysAgo, int settled, int lost) {
        Contacts contact = inMunicipality(municipality).at(NOW.minus(Duration.ofDays(daysAgo)));
        for (int i = 0; i < settled; i++) {
            Events.send(contact.another().with(Outcome.ANSWERED).state());
        }
        for (int i = 0; i < lost; i++) {
            Events.send(contact.another().handedOver().state());
        }
    }

    private static JsonPath only(String municipality) {
        return Ask.manager("/v1/actions?municipality=" + municipality)
                .setRootPath("actions.find { it.municipality == '%s' }.effect".formatted(municipality));
    }

    private static List<String> titles(String parameters) {
        return Ask.manager("/v1/actions?" + parameters).getList("actions.findAll { it.municipality == 'GM1505' }.title");
    }

    private static String norm(String metric) {
        return Ask.manager("/v1/norms?municipality=GM1500")
                .getString("norms.find { it.metric == '%s' && it.municipality == null }.id".formatted(metric));
    }

    private static Map<String, Object> body(String municipality, Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of("municipality", municipality, "norm", norm("FCR"), "title",
                "Kennisbank bijwerken", "owner", "Teamleider", "startedOn", "2026-01-05", "status", "RUNNING"));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    private static ValidatableResponse post(Map<String, Object> body) {
        return asManager().body(body).post("/v1/actions").then();
    }

    private static ValidatableResponse put(String id, Map<String, Object> body) {
        return asManager().body(body).put("/v1/actions/" + id).then();
    }

    private static io.restassured.specification.RequestSpecification asManager() {
        return given().auth().preemptive().basic("manager", Ask.PASSWORD).contentType(ContentType.JSON);
    }
}
