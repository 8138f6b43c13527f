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
    void ofAReasonItIsMeasuredHowManyWereLostForIt() {
        contacts("GM1510", 10, 20, 20); // before: 20 of 40 were handed over
        contacts("GM1510", 2, 36, 4); // after: 4 of 40
        Events.send(inMunicipality("GM1510").at(NOW.minus(Duration.ofDays(2))).with(Outcome.CITIZEN_RETURNS).state());
        Ask.untilRegistered("GM1510", 81);
        String reason = Ask.manager("/v1/kpi/losses?window=all&municipality=GM1510").getList("reasons", Map.class).stream()
                .filter(each -> each.get("lost").equals(24)).map(each -> (String) each.get("key")).findFirst().orElseThrow();
        post(body("GM1510", "reason", reason, "startedOn", TODAY.minusDays(6).toString())).statusCode(201);

        JsonPath effect = only("GM1510");

        assertThat(effect.getString("measure")).isEqualTo("LOST");
        assertThat(effect.getMap("before")).containsAllEntriesOf(Map.of("kept", 20, "decided", 40));
        assertThat(effect.getMap("after")).containsAllEntriesOf(Map.of("kept", 4, "decided", 41));
        assertThat(effect.getString("judgement")).isEqualTo("BETTER");
        assertThat(Ask.manager("/v1/actions?municipality=GM1510&reason=OVERDUE").getList("actions.municipality"))
                .doesNotContain("GM1510");
    }

    @ParameterizedTest
    @CsvSource({ "GM1511, FCR, JANSEN_0612345678, Om deze reden is nog geen vraag gemist.",
            "GM1514, FCR, jansen, 'Het veld ''reason'' moet een code zijn, van hoofdletters, cijfers en _.'",
            "GM1515, ACKNOWLEDGED, , Een reden hoort alleen bij de norm 'In één keer goed beantwoord'." })
    void aReasonIsOneThatQuestionsWereLostFor(String municipality, String metric, String reason, String message) {
        contacts(municipality, 1, 0, 1);
        Ask.untilRegistered(municipality, 1);
        String known = Ask.manager("/v1/kpi/losses?window=all&municipality=" + municipality).getString("reasons[0].key");

        JsonPath problem = post(body(municipality, "norm", norm(metric), "reason", reason == null ? known : reason))
                .statusCode(400).extract().jsonPath();

        assertThat(problem.getList("violations.field")).isEqualTo(List.of("reason"));
        assertThat(problem.getString("detail")).isEqualTo(message);
    }

    @Test
    void whatIsWithdrawnStaysWithItsReasonAndCountsForNothing() {
        String id = post(body("GM1512", "communicatedOn", TODAY.toString())).statusCode(201).extract().path("id");
        String other = post(body("GM1512", "title", "Iets anders")).statusCode(201).extract().path("id");
        String effectOfOther = effect(other);

        JsonPath withdrawn = withdraw(id, Map.of("reason", "Dubbel, zie BSN 111222333")).statusCode(200).extract().jsonPath();

        assertThat(withdrawn.getString("status")).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.getString("withdrawal.by")).isEqualTo("manager");
        assertThat(withdrawn.getString("withdrawal.reason")).startsWith("Dubbel, zie BSN ").doesNotContain("111222333");
        assertThat(Instant.parse(withdrawn.getString("withdrawal.at"))).isBetween(NOW, Instant.now());
        assertThat(Ask.manager("/v1/actions?municipality=GM1512")
                .getString("actions.find { it.id == '%s' }.effect.judgement".formatted(id))).isEqualTo("WITHDRAWN");
        assertThat(effect(other)).isEqualTo(effectOfOther);
        assertThat(withdraw(id, Map.of("reason", "Nog eens")).statusCode(409).extract().<String> path("type"))
                .endsWith("action-withdrawn");
        put(id, body("GM1512")).statusCode(409);
        withdraw(UUID.randomUUID().toString(), Map.of("reason", "Dubbel")).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({ "reason, ", "reason, ' '", "colour, red" })
    void aWithdrawalWithoutAReasonIsRefused(String name, String value) {
        String id = post(body("GM1513")).statusCode(201).extract().path("id");
        Map<String, Object> body = new HashMap<>(Map.of("reason", "Dubbel"));
        body.put(name, value);

        assertThat(withdraw(id, body).statusCode(400).extract().jsonPath().getList("violations.field"))
                .isEqualTo(List.of(name));
        put(id, body("GM1513", "status", "WITHDRAWN")).statusCode(400);
        put(id, body("GM1513")).statusCode(200);
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
            given().auth().preemptive().basic(user, Ask.PASSWORD).contentType(ContentType.JSON).body(Map.of("reason", "Dubbel"))
                    .post("/v1/actions/" + UUID.randomUUID() + "/withdraw").then().statusCode(403);
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

    private static ValidatableResponse withdraw(String id, Map<String, Object> body) {
        return asManager().body(body).post("/v1/actions/" + id + "/withdraw").then();
    }

    private static String effect(String action) {
        return Ask.manager("/v1/actions?municipality=GM1512")
                .getString("actions.find { it.id == '%s' }.effect".formatted(action));
    }

    private static io.restassured.specification.RequestSpecification asManager() {
        return given().auth().preemptive().basic("manager", Ask.PASSWORD).contentType(ContentType.JSON);
    }
}
