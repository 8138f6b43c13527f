package nl.kcc.routing.answers;

import static nl.kcc.routing.testing.Users.as;
import static nl.kcc.routing.testing.Users.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.calendar.WorkingCalendar;
import nl.kcc.routing.catalogue.CurrentCatalogue;
import nl.kcc.routing.overdue.TimeMachine;
import nl.kcc.routing.testing.MovableClock;
import nl.kcc.routing.testing.OnRealParts;

/// Each test works for a municipality of its own.
@OnRealParts
class AnswerTextsResourceTest {

    @Inject
    TimeMachine time;
    @Inject
    MovableClock moved;
    @Inject
    Clock clock;
    @Inject
    CurrentCatalogue catalogue;
    @Inject
    AnswerTexts texts;
    @Inject
    UnitOfWork work;

    @BeforeEach
    void itIsJustAfterTheQuestion() {
        time.toJustAfterTheQuestion();
    }

    @Test
    void everyTopicOfTheCatalogueComesWithItsText() {
        JsonPath all = asAgent().get("/v1/answer-texts?municipality=GM0001").then().statusCode(200)
                .body("municipality", equalTo("GM0001"))
                .body("texts.say", everyItem(not(nullValue())))
                .body("texts.own", everyItem(equalTo(false)))
                .body("texts.version", everyItem(equalTo(0)))
                .body("texts.changedBy", everyItem(nullValue())).extract().jsonPath();

        assertThat(all.getList("texts.topic")).containsExactlyElementsOf(
                catalogue.catalogue().topics().stream().map(topic -> topic.code()).toList());
    }

    @Test
    void aMunicipalitysOwnTextGoesBeforeTheShippedOneAndIsNobodyElses() {
        put("GM0002", "gladheid", "ruler", body("Alleen bij ons: 's nachts.", 0,
                "\"link\": \"https://www.example.nl/strooien\", \"linkText\": \"Strooiroutes\", \"validUntil\": \"2027-04-01\""))
                .statusCode(200)
                .body("topic", equalTo("gladheid")).body("version", equalTo(1)).body("own", equalTo(true))
                .body("changedBy", equalTo("ruler"));

        ofTopic("GM0002", "gladheid").body(of("gladheid", "say"), equalTo("Alleen bij ons: 's nachts."))
                .body(of("gladheid", "ask"), equalTo(List.of("Waar is het glad?")))
                .body(of("gladheid", "link"), equalTo("https://www.example.nl/strooien"))
                .body(of("gladheid", "linkText"), equalTo("Strooiroutes"))
                .body(of("gladheid", "validUntil"), equalTo("2027-04-01"))
                .body(of("gladheid", "expired"), nullValue())
                .body(of("gladheid", "own"), equalTo(true))
                .body(of("gladheid", "changedBy"), equalTo("ruler"))
                .body(of("paspoort-aanvragen", "own"), equalTo(false));
        ofTopic("GM0003", "gladheid").body(of("gladheid", "own"), equalTo(false))
                .body(of("gladheid", "say"), not(containsString("Alleen bij ons")));
    }

    @Test
    void ofTwoWhoChangeTheSameTextTheSecondIsToldWhoWasFirst() {
        byAnother("GM0004", "hondenpoep", "Van ruler2.", 0);

        put("GM0004", "hondenpoep", "ruler", body("Van ruler.", 0, "")).statusCode(409)
                .contentType("application/problem+json").body("type", equalTo("urn:kcc:problem:answer-text-changed"))
                .body("detail", containsString("ruler2")).body("detail", containsString("versie 1"));
        put("GM0004", "hondenpoep", "ruler", body("Van ruler.", 7, "")).statusCode(409);
        put("GM0005", "hondenpoep", "ruler", body("Van ruler.", 1, "")).statusCode(409)
                .body("detail", containsString("nog niet gewijzigd"));

        ofTopic("GM0004", "hondenpoep").body(of("hondenpoep", "say"), equalTo("Van ruler2."));
        put("GM0004", "hondenpoep", "ruler", body("Van ruler.", 1, "")).statusCode(200).body("version", equalTo(2));
    }

    @Test
    void ofManyAtTheSameMomentOneIsStored() {
        List<Integer> statuses = IntStream.range(0, 12).parallel().mapToObj(
                i -> put("GM0006", "gladheid", "ruler", body("Van " + i, 0, "")).extract().statusCode()).toList();

        assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
    }

    @Test
    void allVersionsStayNewestFirst() {
        put("GM0007", "gladheid", "ruler", body("Eerst.", 0, "")).statusCode(200);
        byAnother("GM0007", "gladheid", "Daarna.", 1);

        as("ruler").get("/v1/answer-texts/gladheid/history?municipality=GM0007").then().statusCode(200)
                .body("versions", hasSize(3))
                .body("versions.version", equalTo(List.of(2, 1, 0)))
                .body("versions[0].say", equalTo("Daarna.")).body("versions[0].changedBy", equalTo("ruler2"))
                .body("versions[1].say", equalTo("Eerst.")).body("versions[2].own", equalTo(false));
        as("ruler").get("/v1/answer-texts/gladheid/history?municipality=GM0008").then().statusCode(200)
                .body("versions.version", equalTo(List.of(0)));
    }

    @Test
    void aTextIsStillGivenWhenItsLastDayIsOverAndSaysSo() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.AMSTERDAM);
        put("GM0009", "gladheid", "ruler", body("Tot vandaag.", 0, "\"validUntil\": \"%s\"".formatted(today))).statusCode(200);
        ofTopic("GM0009", "gladheid").body(of("gladheid", "expired"), nullValue());

        moved.moveTo(clock.instant().plus(Duration.ofDays(1)));

        ofTopic("GM0009", "gladheid").body(of("gladheid", "expired"), equalTo(true))
                .body(of("gladheid", "say"), equalTo("Tot vandaag."));
    }

    @Test
    void whoHasTheTextsAlreadyIsToldThatTheyStillHold() {
        put("GM0010", "gladheid", "ruler", body("Eerst.", 0, "")).statusCode(200);
        String tag = edition("GM0010", null, 200);
        assertThat(edition("GM0010", tag, 304)).isEqualTo(tag);
        asAgent().header("If-None-Match", tag).get("/v1/answer-texts?municipality=GM0010").then().statusCode(304)
                .header("Cache-Control", "private, no-cache").body(equalTo(""));

        put("GM0010", "gladheid", "ruler", body("Daarna.", 1, "")).statusCode(200);

        assertThat(edition("GM0010", tag, 200)).isNotEqualTo(tag);
        assertThat(edition("GM0011", tag, 200)).isNotEqualTo(tag);
        String newer = edition("GM0010", null, 200);
        moved.moveTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(edition("GM0010", newer, 200)).isNotEqualTo(newer);
    }

    @Test
    void citizenServiceNumbersAreMasked() {
        put("GM0012", "gladheid", "ruler", """
                {"ask": ["Is het 999990342?"], "say": "Noem 999990342 niet.", "link": "https://www.example.nl/",
                 "linkText": "Van 999990342", "version": 0}""").statusCode(200)
                .body("ask[0]", equalTo("Is het [BSN]?")).body("say", equalTo("Noem [BSN] niet."))
                .body("linkText", equalTo("Van [BSN]"));
        put("GM0012", "gladheid", "ruler", body("Daar.", 1, "\"link\": \"https://www.example.nl/999990342\"")).statusCode(400)
                .body("violations[0].field", equalTo("link"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "say | {\"version\": 0}",
            "say | {\"say\": \" \", \"version\": 0}",
            "version | {\"say\": \"Daar.\"}",
            "version | {\"say\": \"Daar.\", \"version\": 2147483647}",
            "ask[1] | {\"ask\": [\"Waar?\", \"\"], \"say\": \"Daar.\", \"version\": 0}",
            "ask[0] | {\"ask\": [null], \"say\": \"Daar.\", \"version\": 0}",
            "ask | {\"ask\": [\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\"], \"say\": \"Daar.\", \"version\": 0}",
            "link | {\"say\": \"Daar.\", \"link\": \"http://www.example.nl/\", \"version\": 0}",
            "link | {\"say\": \"Daar.\", \"link\": \"https://\", \"version\": 0}",
            "link | {\"say\": \"Daar.\", \"link\": \"https://me@www.example.nl/\", \"version\": 0}",
            "link | {\"say\": \"Daar.\", \"link\": \"javascript:alert(1)\", \"version\": 0}",
            "linkText | {\"say\": \"Daar.\", \"linkText\": \"Meer\", \"version\": 0}",
            "validUntil | {\"say\": \"Daar.\", \"validUntil\": \"2026-11-16\", \"version\": 0}",
            "validUntil | {\"say\": \"Daar.\", \"validUntil\": \"morgen\", \"version\": 0}",
            "author | {\"say\": \"Daar.\", \"author\": \"ik\", \"version\": 0}" })
    void whatIsWrongIsNamed(String field, String body) {
        put("GM0013", "gladheid", "ruler", body).statusCode(400).contentType("application/problem+json")
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void aTextBelongsToATopicAndAMunicipality() {
        put("GM0014", "bestaat-niet", "ruler", body("Daar.", 0, "")).statusCode(404);
        as("ruler").get("/v1/answer-texts/bestaat-niet/history?municipality=GM0014").then().statusCode(404);
        put("Utrecht", "gladheid", "ruler", body("Daar.", 0, "")).statusCode(400)
                .body("violations[0].field", equalTo("municipality"));
        asAgent().get("/v1/answer-texts").then().statusCode(400).body("violations[0].field", equalTo("municipality"));
    }

    @Test
    void agentsReadAndRuleManagersWrite() {
        List.of("agent", "backoffice", "ruler", "manager", "operator")
                .forEach(user -> as(user).get("/v1/answer-texts?municipality=GM0015").then().statusCode(200));
        as("privacy").get("/v1/answer-texts?municipality=GM0015").then().statusCode(403);
        List.of("agent", "backoffice", "manager", "privacy", "operator").forEach(user -> {
            put("GM0015", "gladheid", user, body("Daar.", 0, "")).statusCode(403);
            as(user).get("/v1/answer-texts/gladheid/history?municipality=GM0015").then().statusCode(403);
        });
    }

    @Test
    void theInterfaceDescribesBothAnswersAndTheirFields() {
        JsonPath document = asAgent().get("/v1/openapi.json").then().statusCode(200).extract().jsonPath();

        assertThat(document.getString(
                "paths.'/answer-texts'.get.responses.'200'.content.'application/json'.schema.'$ref'"))
                .isEqualTo("#/components/schemas/AnswerTextsView");
        assertThat(document.getString("paths.'/answer-texts'.get.responses.'304'.description")).isNotBlank();
        assertThat(document.getMap("paths.'/answer-texts/{topic}'.put.requestBody.content.'application/json'.example"))
                .containsKeys("ask", "say", "version");
        assertThat(document.getMap("components.schemas.AnswerTextView.properties")).containsOnlyKeys("topic", "ask", "say",
                "link", "linkText", "validUntil", "expired", "version", "own", "changedAt", "changedBy");
    }

    /// Should a check ever be forgotten.
    @Test
    void theDatabaseItselfShowsNobodyTheTextOfAnotherMunicipality() {
        put("GM0016", "gladheid", "ruler", body("Van ons.", 0, "")).statusCode(200);

        assertThat(work.sql("GM0017", connection -> texts.newest(connection, "GM0016")).await()
                .atMost(Duration.ofSeconds(5))).isEmpty();
        assertThat(work.sql("GM0016,GM0017", connection -> texts.newest(connection, "GM0016")).await()
                .atMost(Duration.ofSeconds(5))).hasSize(1);
    }

    /// There is one local user who may.
    private void byAnother(String municipality, String topic, String say, int read) {
        var before = new AnswerTextVersion(topic, read, null, null, null);
        var after = new AnswerTextVersion(topic, read + 1, new AnswerText(List.of(), say, null, null, null), clock.instant(),
                "ruler2");
        assertThat(work.sql(municipality, transaction -> texts.add(transaction, municipality, before, after)).await()
                .atMost(Duration.ofSeconds(5))).isTrue();
    }

    private static String edition(String municipality, String known, int status) {
        var request = asAgent();
        if (known != null) {
            request.header("If-None-Match", known);
        }
        return request.get("/v1/answer-texts?municipality={code}", municipality).then().statusCode(status).extract()
                .header("ETag");
    }

    private static ValidatableResponse ofTopic(String municipality, String topic) {
        return asAgent().get("/v1/answer-texts?municipality={code}", municipality).then().statusCode(200)
                .body("texts.findAll { it.topic == '%s' }".formatted(topic), hasSize(1));
    }

    private static String of(String topic, String field) {
        return "texts.find { it.topic == '%s' }.%s".formatted(topic, field);
    }

    private static ValidatableResponse put(String municipality, String topic, String user, String body) {
        return as(user).body(body).put("/v1/answer-texts/{topic}?municipality={code}", topic, municipality).then();
    }

    private static String body(String say, int version, String more) {
        return "{\"ask\": [\"Waar is het glad?\"], \"say\": \"%s\", \"version\": %d%s}".formatted(say, version,
                more.isEmpty() ? "" : ", " + more);
    }
}
