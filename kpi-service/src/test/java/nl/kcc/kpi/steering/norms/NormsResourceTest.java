package nl.kcc.kpi.steering.norms;

import static io.restassured.RestAssured.given;
import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import nl.kcc.events.Channel;
import nl.kcc.events.Destination;
import nl.kcc.events.EncounterState;
import nl.kcc.events.HandoverStatus;
import nl.kcc.events.Outcome;
import nl.kcc.events.RoutingState;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.events.RoutingState.Handover;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Contacts;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.WithRealParts;

@QuarkusTest
@WithRealParts
class NormsResourceTest {

    private static final Instant NOW = Instant.now();

    @Test
    void theExamplesAreThereWithoutOwnerAndUnpublished() {
        JsonPath norms = Ask.manager("/v1/norms?municipality=GM1401");

        assertThat(norms.getList("norms.metric", String.class)).contains("FCR", "ANSWERED_IN_TIME", "HANDOVER_IN_TIME",
                "TRANSFERS", "PHONE_WAIT", "ABANDONED", "COUNTER_WAIT", "COUNTER_WAIT_APPOINTMENT", "ACKNOWLEDGED");
        assertThat(norms.getList("norms.findAll { it.municipality == null }.published", Boolean.class)).containsOnly(false);
        assertThat(norms.getMap("norms.find { it.metric == 'PHONE_WAIT' }")).containsAllEntriesOf(
                Map.of("channel", "PHONE", "threshold", 25, "unit", "SECONDS", "measured", true)).doesNotContainKey("owner");
        assertThat(norms.getMap("norms.find { it.metric == 'ACKNOWLEDGED' }")).containsEntry("measured", false)
                .doesNotContainKeys("attainment", "definition", "owner");
        assertThat(norms.getFloat("norms.find { it.metric == 'PHONE_WAIT' }.share")).isEqualTo(0.8f);
    }

    @Test
    void firstContactResolutionIsTheFigureOfTheDashboard() {
        IntStream.range(0, 3).forEach(_ -> Events.send(inMunicipality("GM1402").with(Outcome.ANSWERED).state()));
        Events.send(inMunicipality("GM1402").handedOver().state());
        Ask.untilRegistered("GM1402", 4);

        JsonPath norm = norm("GM1402", "FCR", null);
        JsonPath kpi = Ask.manager("/v1/kpi?municipality=GM1402");

        assertThat(norm.getMap("attainment")).containsAllEntriesOf(Map.of("kept", 3, "decided", 4, "verdict", "UNDECIDED"));
        for (String[] same : new String[][] { { "value", "fcr" }, { "low", "low" }, { "high", "high" }, { "gap", "gap" } }) {
            assertThat(norm.getDouble("attainment." + same[0])).isEqualTo(kpi.getDouble("total." + same[1]));
        }
    }

    @Test
    void promisesAreCountedFromTheFacts() {
        Contacts mail = inMunicipality("GM1403").by(Channel.EMAIL).at(NOW.minus(Duration.ofHours(2)));
        answered(mail.another(), NOW.minus(Duration.ofHours(1)), null); // in time
        Events.send(mail.another().with(Outcome.ANSWERED).state()); // at once, nothing owed
        answered(mail.another(), NOW.minus(Duration.ofMinutes(150)), null); // after its due moment
        Contacts silent = mail.another();
        Events.send(silent.state());
        Events.send(routing(silent, NOW.minus(Duration.ofHours(1)), NOW, null)); // overdue, no answer
        Events.send(mail.another().state()); // still open
        Contacts helped = mail.another();
        Events.send(helped.state());
        Events.send(routing(helped, NOW, null, handover(NOW, null, NOW.minus(Duration.ofHours(1)), 1)));
        Contacts late = mail.another();
        Events.send(late.state());
        Events.send(routing(late, NOW, null, handover(NOW, NOW, null, 2))); // too late, and three transfers
        Ask.untilRegistered("GM1403", 7);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(attainment("GM1403", "ANSWERED_IN_TIME", "EMAIL")).isEqualTo(List.of(3, 6));
            assertThat(attainment("GM1403", "HANDOVER_IN_TIME", null)).isEqualTo(List.of(1, 2));
            assertThat(attainment("GM1403", "TRANSFERS", null)).isEqualTo(List.of(1, 2));
        });
        for (var list : Map.of("ANSWER_KEPT", 3, "ANSWER_DECIDED", 6, "HANDOVER_KEPT", 1, "HANDOVER_DECIDED", 2,
                "TRANSFERS_KEPT", 1, "TRANSFERS_DECIDED", 2, "TRANSFERS_DECIDED&transfers=3", 1, "TRANSFERS_KEPT&transfers=1",
                0).entrySet()) {
            assertThat(Ask.manager("/v1/kpi/contacts?window=7d&municipality=GM1403&state=" + list.getKey())
                    .getInt("count")).as(list.getKey()).isEqualTo(list.getValue());
        }
        assertThat(attainment("GM1403", "ANSWERED_IN_TIME", "WEB")).isEqualTo(List.of(0, 0));
        assertThat(norm("GM1403", "ANSWERED_IN_TIME", "WEB").getString("attainment.verdict")).isEqualTo("NO_DATA");
        assertThat(Ask.manager("/v1/norms?municipality=GM1403&channel=WEB").getList("norms.channel"))
                .doesNotContain("EMAIL", "PHONE");
    }

    @Test
    void waitingIsCountedFromCallsAndVisits() {
        IntStream.range(0, 40).forEach(i -> Events.send(call("GM1412", i < 37 ? 25 : 26, null)));
        Events.send(call("GM1412", null, 4)); // misdial
        Events.send(call("GM1412", null, 9)); // gave up
        Events.send(visit("GM1412", 15 * 60, false));
        Events.send(visit("GM1412", 15 * 60, true)); // too long with an appointment
        Events.send(visit("GM1412", 10 * 60, true));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(attainment("GM1412", "PHONE_WAIT", "PHONE")).isEqualTo(List.of(37, 41));
            assertThat(attainment("GM1412", "ABANDONED", "PHONE")).isEqualTo(List.of(1, 41));
            assertThat(attainment("GM1412", "COUNTER_WAIT", "COUNTER")).isEqualTo(List.of(1, 1));
            assertThat(attainment("GM1412", "COUNTER_WAIT_APPOINTMENT", "COUNTER")).isEqualTo(List.of(1, 2));
        });
        // Of few callers who gave up it is not sure yet that they are fewer than 7 %.
        assertThat(norm("GM1412", "ABANDONED", "PHONE").getString("attainment.verdict")).isEqualTo("UNDECIDED");
        JsonPath ofATopic = Ask.manager("/v1/norms?window=7d&municipality=GM1412&topic=none");
        assertThat(ofATopic.getMap("norms.find { it.metric == 'PHONE_WAIT' }.attainment")).containsEntry("decided", 0)
                .containsEntry("verdict", "NO_DATA");
    }

    @Test
    void aNormOnWaitingIsAboutItsOwnChannel() {
        assertThat(post(body("GM1413", "metric", "PHONE_WAIT", "threshold", 20, "channel", "COUNTER")).statusCode(400).extract()
                .jsonPath().getList("violations.field")).isEqualTo(List.of("channel"));
        post(body("GM1413", "metric", "PHONE_WAIT", "threshold", 20, "channel", "PHONE")).statusCode(201);
    }

    @Test
    void aChangeEndsOneVersionAndBeginsTheNext() {
        String id = post(body("GM1404", "validFrom", "2026-01-01", "share", 0.75)).statusCode(201).extract().path("id");

        JsonPath changed = put(id, body("GM1404", "validFrom", "2026-06-01", "share", 0.8, "published", true))
                .statusCode(200).extract().jsonPath();

        assertThat(changed.getInt("version")).isEqualTo(2);
        JsonPath norm = Ask.manager("/v1/norms/" + id);
        assertThat(norm.getList("versions.validFrom")).isEqualTo(List.of("2026-01-01", "2026-06-01"));
        assertThat(norm.getList("versions.validTo")).isEqualTo(java.util.Arrays.asList("2026-05-31", null));
        assertThat(norm.getList("versions.share", Float.class)).isEqualTo(List.of(0.75f, 0.8f));
        assertThat(norm.getList("versions.published")).isEqualTo(List.of(false, true));
        assertThat(Ask.manager("/v1/norms?municipality=GM1404").getList("norms.findAll { it.id == '" + id + "' }.version"))
                .isEqualTo(List.of(2));
        put(id, body("GM1404", "validFrom", "2026-07-01", "share", 0.8, "lastTestedOn", "2026-07-01")).statusCode(200);
        assertThat(norm("GM1404", "FCR", null, "GM1404").getString("since")).isEqualTo("2026-06-01");
        assertThat(Ask.manager("/v1/norms/" + id).getString("since")).isEqualTo("2026-06-01");
    }

    @Test
    void aNormMayBeMendedOnItsFirstDay() {
        String id = post(body("GM1405")).statusCode(201).extract().path("id");

        put(id, body("GM1405", "share", 0.9)).statusCode(200);

        assertThat(Ask.manager("/v1/norms/" + id).getList("versions.share", Float.class)).isEqualTo(List.of(0.8f, 0.9f));
        assertThat(norm("GM1405", "FCR", null, "GM1405").getInt("version")).isEqualTo(2);
    }

    @Test
    void twoNormsOfTheSameAreRefused() {
        post(body("GM1406")).statusCode(201);

        post(body("GM1406")).statusCode(409).contentType("application/problem+json");
        post(body("GM1406", "channel", "WEB")).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({ "metric, SPEED, metric", "metric, , metric", "share, 1.2, share", "share, 0, share", "share, , share",
            "threshold, 5, threshold", "channel, FAX, channel", "municipality, Utrecht, municipality",
            "validFrom, 2026-02-30, validFrom", "validFrom, 1000-01-01, validFrom", "validTo, 2020-01-01, validTo",
            "lastTestedOn, 2990-01-01, lastTestedOn", "owner, , owner", "owner, ' ', owner", "colour, red, colour" })
    void whatIsWrongIsNamed(String name, String value, String field) {
        Object given = value != null && value.matches("[\\d.]+") ? (Object) Double.valueOf(value) : value;
        if (name.equals("threshold")) {
            given = 5;
        }

        JsonPath problem = post(body("GM1407", name, given)).statusCode(400).contentType("application/problem+json")
                .extract().jsonPath();

        assertThat(problem.getList("violations.field")).isEqualTo(List.of(field));
    }

    @Test
    void aThresholdIsNeededWhereTheMetricHasOne() {
        post(body("GM1407", "metric", "PHONE_WAIT")).statusCode(400);
        post(body("GM1407", "metric", "PHONE_WAIT", "threshold", 0)).statusCode(400);
        post(body("GM1407", "metric", "PHONE_WAIT", "threshold", 20)).statusCode(201);
    }

    @Test
    void theSubjectOfANormStays() {
        String id = post(body("GM1408", "validFrom", "2026-03-01")).statusCode(201).extract().path("id");

        assertThat(put(id, body("GM1408", "channel", "WEB")).statusCode(400).extract().jsonPath()
                .getList("violations.field")).isEqualTo(List.of("channel"));
        assertThat(put(id, body("GM1409")).statusCode(400).extract().jsonPath()
                .getList("violations.field")).isEqualTo(List.of("municipality"));
        assertThat(put(id, body("GM1408", "validFrom", "2026-02-28")).statusCode(400).extract().jsonPath()
                .getList("violations", Map.class)).isEqualTo(List.of(
                        Map.of("field", "validFrom", "message",
                                "De wijziging kan niet ingaan voor de versie die zij vervangt: die geldt vanaf 01-03-2026.")));
        assertThat(Ask.manager("/v1/norms/" + id).getList("versions")).hasSize(1);
    }

    @Test
    void anUnknownNormIsNotFound() {
        put(UUID.randomUUID().toString(), body("GM1410")).statusCode(404);
        Ask.as("manager", "/v1/norms/" + UUID.randomUUID()).statusCode(404);
        Ask.as("manager", "/v1/norms/geen-nummer").statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({ "window=yesterday, window", "from=2026-01-02&to=2026-01-01, to", "channel=FAX, channel",
            "municipality=Utrecht, municipality" })
    void theWindowIsThatOfTheFigures(String parameters, String field) {
        assertThat(Ask.as("manager", "/v1/norms?" + parameters).statusCode(400).extract().jsonPath()
                .getList("violations.field")).isEqualTo(List.of(field));
    }

    @Test
    void normsAreForManagersAlone() {
        RestAssured.get("/v1/norms").then().statusCode(401);
        for (String user : List.of("agent", "backoffice", "ruler", "privacy")) {
            Ask.as(user, "/v1/norms").statusCode(403);
            given().auth().preemptive().basic(user, Ask.PASSWORD).contentType(ContentType.JSON).body(body("GM1411"))
                    .post("/v1/norms").then().statusCode(403);
        }
    }

    private static EncounterState call(String municipality, Integer answered, Integer ended) {
        return new EncounterState(UUID.randomUUID(), 1, municipality, Channel.PHONE, NOW, NOW, after(answered), after(ended), 0,
                null, null);
    }

    private static EncounterState visit(String municipality, int served, boolean appointment) {
        return new EncounterState(UUID.randomUUID(), 1, municipality, Channel.COUNTER, NOW, NOW, after(served), null, 0,
                appointment, null);
    }

    private static Instant after(Integer seconds) {
        return seconds == null ? null : NOW.plusSeconds(seconds);
    }

    private static void answered(Contacts contact, Instant due, Instant overdue) {
        Events.send(contact.with(Outcome.ANSWERED).state());
        Events.send(routing(contact, due, overdue, null));
    }

    private static RoutingState routing(Contacts contact, Instant due, Instant overdue, Handover handover) {
        var decision = new Decision(Destination.FRONT_OFFICE, "R", "Uitleg.", "regel", 1, null, due, NOW);
        return new RoutingState(contact.state().contactId(), 1, decision, handover == null ? null : NOW, handover, overdue,
                null, null);
    }

    private static Handover handover(Instant due, Instant overdue, Instant completed, int hops) {
        return new Handover(UUID.randomUUID(), "NO_KNOWLEDGE", "burgerzaken",
                completed == null ? HandoverStatus.OPEN : HandoverStatus.COMPLETED, hops, false, NOW, due, overdue, null,
                completed, completed == null ? null : "ANSWERED", null);
    }

    private static List<Integer> attainment(String municipality, String metric, String channel) {
        JsonPath norm = norm(municipality, metric, channel);
        return List.of(norm.getInt("attainment.kept"), norm.getInt("attainment.decided"));
    }

    private static JsonPath norm(String municipality, String metric, String channel) {
        return norm(municipality, metric, channel, null);
    }

    private static JsonPath norm(String municipality, String metric, String channel, String own) {
        JsonPath norms = Ask.manager("/v1/norms?window=7d&municipality=" + municipality);
        return norms.setRootPath("norms.find { it.metric == '%s' && it.channel == %s && it.municipality == %s }"
                .formatted(metric, quoted(channel), quoted(own)));
    }

    private static String quoted(String text) {
        return text == null ? "null" : "'" + text + "'";
    }

    private static Map<String, Object> body(String municipality, Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of("municipality", municipality, "metric", "FCR", "share", 0.8,
                "owner", "Teamleider"));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    private static ValidatableResponse post(Map<String, Object> body) {
        return asManager().body(body).post("/v1/norms").then();
    }

    private static ValidatableResponse put(String id, Map<String, Object> body) {
        return asManager().body(body).put("/v1/norms/" + id).then();
    }

    private static io.restassured.specification.RequestSpecification asManager() {
        return given().auth().preemptive().basic("manager", Ask.PASSWORD).contentType(ContentType.JSON);
    }
}
