package nl.kcc.routing.planning;

import static nl.kcc.routing.testing.Users.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.uuid.Generators;

import io.restassured.response.ValidatableResponse;
import nl.kcc.events.Channel;
import nl.kcc.events.ContactDraft;
import nl.kcc.events.ContactEvent.ContactRegistered;
import nl.kcc.events.RoutingState;
import nl.kcc.routing.overdue.TimeMachine;
import nl.kcc.routing.standing.AContact;
import nl.kcc.routing.testing.MovableClock;
import nl.kcc.routing.testing.OnRealParts;
import nl.kcc.routing.testing.Pipe;

/// Each test changes the calendar of a municipality of its own.
@OnRealParts
class PlanningResourceTest {

    private static final String WEEK = """
            "MONDAY": ["08:30-17:00"], "TUESDAY": ["08:30-17:00"], "WEDNESDAY": ["08:30-17:00"],
            "THURSDAY": ["08:30-17:00"], "FRIDAY": ["08:30-17:00"]""";
    private static final String THURSDAY_OFF = "{\"date\": \"2026-11-19\", \"name\": \"Studiedag\"}";

    private static final Instant AN_HOUR_LATER = AContact.ASKED.plusSeconds(3600);

    @Inject
    Pipe pipe;
    @Inject
    TimeMachine time;
    @Inject
    MovableClock clock;

    /// An hour after the question, and never back: what was stored would not hold yet.
    @BeforeEach
    void itIsTheHourAfterTheQuestion() {
        if (!clock.instant().isAfter(AN_HOUR_LATER) || clock.instant().isAfter(AN_HOUR_LATER.plusSeconds(3600))) {
            time.toJustAfterTheQuestion();
            time.to(AN_HOUR_LATER);
        }
    }

    @Test
    void aChangeSaysBeforehandWhichMomentsMoveAndMovesThemOnlyWhenTold() {
        AContact contact = contactIn("GM1901");

        put("GM1901", "?dryRun=true", THURSDAY_OFF, "").statusCode(200).body("stored", equalTo(false))
                .body("changing", equalTo(1)).body("moved", equalTo(0)).body("open", greaterThanOrEqualTo(1))
                .body("moves[0].contactId", equalTo(contact.id().toString()))
                .body("moves[0].from", equalTo("2026-11-19T16:00:00Z")).body("moves[0].to", equalTo("2026-11-20T16:00:00Z"));
        calendar("GM1901").body("own", equalTo(false)).body("exceptions", hasSize(1));

        put("GM1901", "", THURSDAY_OFF, "").statusCode(200).body("stored", equalTo(true)).body("changing", equalTo(1))
                .body("moved", equalTo(0));
        calendar("GM1901").body("own", equalTo(true)).body("exceptions[0].name", equalTo("Studiedag"))
                .body("history[0].changedBy", equalTo("ruler"));
        assertThat(pipe.routing(contact.id())).hasSize(2);

        put("GM1901", "?moveOpen=true", "{\"date\": \"2026-11-19\", \"name\": \"Studiedag\"}, "
                + "{\"date\": \"2026-11-20\", \"name\": \"Nog een\"}", "").statusCode(200).body("moved", equalTo(1));
        RoutingState state = pipe.routing(contact.id(), 3).getLast().routing();
        assertThat(state.handover().dueAt()).hasToString("2026-11-23T16:00:00Z").isEqualTo(state.decision().answerDueAt());
        assertThat(state.decision().explanation()).contains("maandag 23 november");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as("backoffice")
                .get("/v1/handovers/{id}", state.handover().handoverId()).then()
                .body("due.workingDays", equalTo(2)).body("due.kind", equalTo("SERVICE_NORM"))
                .body("due.skipped.why", hasItems("Studiedag, gesloten", "Nog een, gesloten", "zaterdag, gesloten")));
        as("agent").get("/v1/contacts/{id}/decision", contact.id()).then()
                .body("due.at", equalTo("2026-11-23T16:00:00Z")).body("due.from", equalTo("2026-11-17T09:00:00Z"));
    }

    @Test
    void nothingIsStoredOfACalendarWithFaultsAndAllAreNamed() {
        int version = version("GM1902");

        as("ruler")
                .body("""
                        {"version": %d, "liberationDay": "EVERY_YEAR", "openingHours": {"MONDAY": ["17:00-09:00", "08:00-20:00"], "MAANDAG": []},
                         "exceptions": [{"name": "Zonder dag"}, {"yearly": "13-40", "name": "Bestaat niet"}],
                         "deviations": [{"department": "bestaat-niet", "openingHours": {"MONDAY": ["09:00-10:00"]}}]}"""
                        .formatted(version))
                .put("/v1/calendars/GM1902").then().statusCode(400)
                .contentType("application/problem+json").body("violations.message", hasItems(
                        containsString("overlappen"), containsString("MAANDAG"), containsString("Zonder dag"),
                        containsString("13-40"), containsString("bestaat-niet")));
        assertThat(version("GM1902")).isEqualTo(version);
    }

    @Test
    void whoIsSecondIsTold() {
        int version = version("GM1903");
        put("GM1903", "", "", "").statusCode(200);

        as("ruler").body(body(version, "", "")).put("/v1/calendars/GM1903").then().statusCode(409)
                .body("detail", containsString("intussen gewijzigd"));
        as("ruler").body(body(version, "", "")).queryParam("dryRun", true).put("/v1/calendars/GM1903").then().statusCode(409);
    }

    @Test
    void departmentsAndChannelsHaveHoursOfTheirOwn() {
        put("GM1904", "", "", """
                {"department": "burgerzaken", "openingHours": {"SATURDAY": ["09:00-12:00"]}},
                {"channel": "PHONE", "openingHours": {"MONDAY": ["00:00-24:00"], "SATURDAY": ["10:00-14:00"]}}""")
                .statusCode(200);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                due("GM1904", "\"workingDays\": 1, \"department\": \"burgerzaken\", \"channel\": \"PHONE\""))
                .isEqualTo("2026-11-21T11:00:00Z"));
        assertThat(due("GM1904", "\"workingDays\": 1, \"channel\": \"PHONE\"")).isEqualTo("2026-11-21T13:00:00Z");
        assertThat(due("GM1904", "\"workingDays\": 1, \"channel\": \"EMAIL\"")).isEqualTo("2026-11-18T16:00:00Z");
        calendar("GM1904").body("deviations", hasSize(2));
        as("ruler").get("/v1/calendars").then().statusCode(200).body("calendars.municipality", hasItem("GM1904"));
    }

    @Test
    void aTermIsCountedDayByDayAndEachDayThatDoesNotCountSaysWhy() {
        calculate("GM1905", "2026-05-21T10:00:00Z", "\"workingDays\": 2").statusCode(200)
                .body("at", equalTo("2026-05-26T15:00:00Z")).body("inWords", equalTo("dinsdag 26 mei om 17.00 uur"))
                .body("workingDays", equalTo(2)).body("days", hasSize(5))
                .body("days[3].why", equalTo("Tweede Pinksterdag, gesloten")).body("days[3].counts", equalTo(false));
        calculate("GM1905", "2026-05-22T14:00:00Z", "\"hours\": 2").statusCode(200).body("at", equalTo("2026-05-26T07:30:00Z"));
        calculate("GM1905", "2026-03-22T09:00:00Z", "\"statutory\": {\"weeks\": 2}").statusCode(200)
                .body("lastDay", equalTo("2026-04-07")).body("kind", equalTo("STATUTORY"))
                .body("days.last().counts", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "\"workingDays\": 0 | workingDays", "\"workingDays\": 2, \"hours\": 3 | workingDays",
            "\"statutory\": {} | statutory", "\"statutory\": {\"days\": 1, \"weeks\": 1} | statutory",
            "\"workingDays\": 1, \"department\": \"x\" | department", "\"hours\": 1001 | hours" })
    void aTermThatMeansNothingIsRefusedByName(String term, String field) {
        calculate("GM1905", "2026-05-21T10:00:00Z", term).statusCode(400).body("violations[0].field", containsString(field));
    }

    @Test
    void aYearShowsWhichDaysAreClosedAndWhy() {
        as("ruler").get("/v1/calendars/GM1905/days?year=2026").then().statusCode(200).body("days", hasSize(365))
                .body("days.find { it.day == '2026-04-27' }.name", equalTo("Koningsdag"))
                .body("days.find { it.day == '2026-04-27' }.open", equalTo(false))
                .body("days.find { it.day == '2026-05-05' }.open", equalTo(true))
                .body("days.find { it.day == '2026-05-15' }.whyClosed", equalTo("Vrijdag na Hemelvaart, gesloten"));
        as("ruler").get("/v1/calendars/GM1905/days?year=1999").then().statusCode(400);
    }

    @Test
    void termsByChannelAndOfTheLawAreKeptByVersion() {
        var now = as("ruler").get("/v1/terms").then().statusCode(200).body("statutory.name", hasItem("Klacht")).extract()
                .jsonPath();
        int version = now.getInt("version");
        String other = """
                {"version": %d, "usualWorkingDays": %d, "channels": {"PHONE": {"workingHours": 4}},
                 "statutory": [{"name": "Klacht", "article": "Awb 9:11", "topics": ["klacht-indienen"], "weeks": 6}]}""";

        // Others have left promises, too, and no more than the first fifty are listed.
        int before = changing(other.formatted(version, now.getInt("usualWorkingDays")));
        contactIn("GM1906");
        assertThat(changing(other.formatted(version, now.getInt("usualWorkingDays")))).isEqualTo(before + 1);
        contactIn("GM1906", "schade-door-gemeente");
        assertThat(changing(other.formatted(version, now.getInt("usualWorkingDays")))).isEqualTo(before + 1);
        as("ruler").body(other.formatted(version, 101)).put("/v1/terms").then().statusCode(400)
                .body("violations[0].message", containsString("100 werkdagen"));
        as("ruler").body("""
                {"version": %d, "usualWorkingDays": %d, "channels": {"FAX": {"workingHours": 4}, "PHONE": {}},
                 "statutory": [{"name": "Klacht", "topics": ["bestaat-niet"], "weeks": 6, "days": 2}]}"""
                .formatted(version, now.getInt("usualWorkingDays"))).put("/v1/terms").then().statusCode(400);
        as("ruler").body("""
                {"version": %d, "usualWorkingDays": %d, "statutory": %s}""".formatted(version,
                now.getInt("usualWorkingDays"),
                """
                        [{"name": "Klacht", "article": "Awb 9:11", "topics": ["klacht-indienen"], "weeks": 6},
                         {"name": "Verzoek om informatie", "article": "Woo 4.4", "topics": ["informatie-opvragen"], "weeks": 4}]"""))
                .put("/v1/terms").then().statusCode(200).body("stored", equalTo(true)).body("version", equalTo(version + 1))
                .body("changing", equalTo(0));
    }

    private static int changing(String terms) {
        return as("ruler").body(terms).queryParam("dryRun", true).put("/v1/terms").then().statusCode(200)
                .body("stored", equalTo(false)).extract().path("changing");
    }

    @Test
    void whatThePhoneTermMovesIsCountedOverAllMunicipalities() {
        var now = as("ruler").get("/v1/terms").then().statusCode(200).extract().jsonPath();
        AContact contact = contactIn("GM1907", null);

        List<String> moved = as("ruler")
                .body("{\"version\": %d, \"usualWorkingDays\": %d, \"channels\": {\"COUNTER\": {\"workingDays\": 9}}}"
                        .formatted(now.getInt("version"), now.getInt("usualWorkingDays")))
                .queryParam("dryRun", true).put("/v1/terms").then()
                .statusCode(200).extract().jsonPath().getList("moves.findAll { it.municipality == 'GM1907' }.to");

        assertThat(pipe.routing(contact.id())).isNotEmpty();
        assertThat(moved).containsExactly("2026-11-30T16:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = { "agent", "backoffice", "manager", "operator", "privacy" })
    void onlyARuleManagerMay(String user) {
        as(user).get("/v1/calendars").then().statusCode(403);
        as(user).get("/v1/calendars/GM1908").then().statusCode(403);
        as(user).body(body(1, "", "")).put("/v1/calendars/GM1908").then().statusCode(403);
        as(user).get("/v1/terms").then().statusCode(403);
        as(user).body("{\"version\": 1, \"usualWorkingDays\": 2}").put("/v1/terms").then().statusCode(403);
    }

    @Test
    void anUnknownFieldOrParameterIsNamed() {
        as("ruler").body("{\"version\": 1, \"usualWorkingDays\": 2, \"werkdagen\": 3}").put("/v1/terms").then().statusCode(400)
                .body("violations[0].field", equalTo("werkdagen"));
        as("ruler").body(body(1, "", "")).queryParam("dryRun", "ja").put("/v1/calendars/GM1908").then().statusCode(400)
                .body("violations[0].field", equalTo("dryRun"));
        as("ruler").queryParam("jaar", "2026").get("/v1/calendars/GM1908/days").then().statusCode(400);
        as("ruler").get("/v1/calendars/Utrecht").then().statusCode(400);
    }

    private AContact contactIn(String municipality) {
        return contactIn(municipality, "bijstand-aanvragen");
    }

    /// A topic nobody knows goes to the front office, in the usual term.
    private AContact contactIn(String municipality, String topic) {
        var id = Generators.timeBasedEpochGenerator().generate();
        var contact = new AContact(new ContactDraft(id, id, municipality, topic == null ? Channel.COUNTER : Channel.PHONE,
                AContact.ASKED, AContact.ASKED.plusSeconds(30)).about(topic).next());
        pipe.send(new ContactRegistered(contact.state()));
        pipe.routing(contact.id(), topic == null ? 1 : 2);
        return contact;
    }

    private static int version(String municipality) {
        return calendar(municipality).extract().path("version");
    }

    private static ValidatableResponse calendar(String municipality) {
        return as("ruler").get("/v1/calendars/" + municipality).then().statusCode(200);
    }

    private static ValidatableResponse put(String municipality, String query, String exceptions, String deviations) {
        return as("ruler").body(body(version(municipality), exceptions, deviations))
                .put("/v1/calendars/" + municipality + query).then();
    }

    private static String body(int version, String exceptions, String deviations) {
        return """
                {"version": %d, "openingHours": {%s}, "liberationDay": "EVERY_FIFTH_YEAR", "goodFridayClosed": false,
                 "exceptions": [%s], "deviations": [%s]}""".formatted(version, WEEK, exceptions, deviations);
    }

    private static String due(String municipality, String term) {
        String friday = term.contains("EMAIL") ? "2026-11-17T10:00:00Z" : "2026-11-20T10:00:00Z";
        return calculate(municipality, friday, term).statusCode(200).extract().path("at");
    }

    private static ValidatableResponse calculate(String municipality, String from, String term) {
        return as("ruler").body("{\"from\": \"%s\", %s}".formatted(from, term))
                .post("/v1/calendars/%s/_calculate".formatted(municipality)).then();
    }
}
