package nl.kcc.routing.topics;

import static nl.kcc.routing.testing.Users.as;
import static nl.kcc.routing.testing.Users.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.restassured.response.ValidatableResponse;
import nl.kcc.events.ContactEvent.ContactRegistered;
import nl.kcc.events.Topics;
import nl.kcc.routing.overdue.TimeMachine;
import nl.kcc.routing.rulesets.KeptKnowledge;
import nl.kcc.routing.rulesets.KnowledgeKind;
import nl.kcc.routing.standing.AContact;
import nl.kcc.routing.testing.OnRealParts;
import nl.kcc.routing.testing.Pipe;

@OnRealParts
class TopicResourceTest {

    private static final String REST = "\"group\": \"straat-en-groen\", \"department\": \"beheer-openbare-ruimte\"";

    @Inject
    KeptKnowledge knowledge;
    @Inject
    PublishWithdrawals withdrawals;
    @Inject
    TimeMachine time;
    @Inject
    Pipe pipe;

    @BeforeEach
    void nothingIsChangedYet() {
        knowledge.begin();
    }

    @AfterEach
    void allIsAsItWas() {
        knowledge.end();
        time.toJustAfterTheQuestion();
        knowledge.awaitFollowed();
    }

    @Test
    void aNewTopicIsReadOfferedPublishedAndRemembered() {
        put("stormschade", """
                {"name": "Stormschade", %s, "synonyms": ["omgewaaide boom"], "phrasings": ["Er ligt een boom op de weg."],
                 "answerable": [{"from": "2030-01-01", "to": "2038-12-31"}, {"from": "2039-02-01"}], "answerWorkingDays": 3,
                 "channelWorkingDays": {"PHONE": 1}, "upl": "boom", "uplUri": "https://example.org/boom"}""".formatted(REST))
                .statusCode(200).body("stored", equalTo(true)).body("created", equalTo(true))
                .body("topic.departmentName", equalTo("Beheer openbare ruimte")).body("effects", nullValue());

        one("stormschade").body("synonyms", equalTo(List.of("omgewaaide boom")))
                .body("phrasings", equalTo(List.of("Er ligt een boom op de weg.")))
                .body("answerable[0].to", equalTo("2038-12-31")).body("answerable[1].to", nullValue())
                .body("directlyAnswerable", equalTo(true)).body("answerWorkingDays", equalTo(3))
                .body("channelWorkingDays.PHONE", equalTo(1)).body("withdrawn", equalTo(false));
        knowledge.awaitFollowed();
        asAgent().get("/v1/topics?q=boom op de weg").then().statusCode(200).body("topics.code", hasItem("stormschade"));
        assertThat(published("stormschade")).last().asString().contains("\"phrasings\":[\"Er ligt een boom op de weg.\"]",
                "\"active\":true");
        history("stormschade").body("changes", hasSize(1)).body("changes[0].kind", equalTo("ADDED"))
                .body("changes[0].by", equalTo("ruler"));
    }

    @Test
    void aChangeIsOfTheStateThatWasReadAndItsHistoryTellsFieldByFieldWhoMadeIt() {
        String read = revision("stoep-of-weg-kapot");
        change("stoep-of-weg-kapot", "Losse stoep", read).statusCode(200).body("stored", equalTo(true))
                .body("created", equalTo(false))
                .body("topic.revision", not(equalTo(read)))
                .body("changes.find { it.field == 'name' }.before", equalTo(List.of("Losse tegels of gat in de weg")))
                .body("changes.find { it.field == 'name' }.after", equalTo(List.of("Losse stoep")));

        change("stoep-of-weg-kapot", "IJzel", read).statusCode(409).contentType("application/problem+json")
                .body("type", equalTo("urn:kcc:problem:topic-changed")).body("detail", containsString("ruler heeft"));
        put("stoep-of-weg-kapot", "{\"name\": \"IJzel\", %s}".formatted(REST)).statusCode(409);
        put("ijzel", "{\"name\": \"IJzel\", %s, \"revision\": \"%s\"}".formatted(REST, read)).statusCode(409);

        one("stoep-of-weg-kapot").body("name", equalTo("Losse stoep"));
        history("stoep-of-weg-kapot").body("changes", hasSize(2)).body("changes[0].by", equalTo("ruler"))
                .body("changes[0].fields.find { it.field == 'synonyms' }.after", equalTo(List.of()))
                .body("changes[1].kind", equalTo("ADDED")).body("changes[1].by", nullValue());
        change("stoep-of-weg-kapot", "Losse stoep", revision("stoep-of-weg-kapot")).statusCode(200).body("stored",
                equalTo(false));
        history("stoep-of-weg-kapot").body("changes", hasSize(2));
    }

    @Test
    void whatIsNoCodeHasNoHistory() {
        as("ruler").urlEncodingEnabled(false).get("/v1/topics/a%00/history").then().statusCode(404);
    }

    @Test
    void aWithdrawnTopicIsOfferedToNobodyAndStaysWhereItWas() {
        withdraw("gladheid", "2039-01-01").statusCode(200).body("topic.withdrawn", equalTo(true));
        knowledge.awaitFollowed();

        asAgent().get("/v1/topics").then().body("topics.code", not(hasItem("gladheid")));
        asAgent().get("/v1/topics?withdrawn=true").then().body("topics.code", hasItem("gladheid"))
                .body("topics.find { it.code == 'gladheid' }.withdrawnFrom", equalTo("2039-01-01"));
        one("gladheid").body("name", equalTo("Gladheid en strooien"));
        assertThat(published("gladheid")).last().asString().contains("\"active\":false");
    }

    @Test
    void aTopicThatIsWithdrawnLaterIsPublishedWhenItsDayBegins() {
        withdraw("gladheid", "2039-12-01").statusCode(200).body("topic.withdrawn", equalTo(false));
        knowledge.awaitFollowed();
        asAgent().get("/v1/topics").then().body("topics.code", hasItem("gladheid"));
        int before = published("gladheid").size();
        time.to(Instant.parse("2039-11-30T22:59:00Z"));
        withdrawals.look().await().atMost(Duration.ofSeconds(5));
        assertThat(published("gladheid")).hasSize(before);

        time.to(Instant.parse("2039-11-30T23:00:01Z"));
        withdrawals.look().await().atMost(Duration.ofSeconds(5));

        await().atMost(Duration.ofSeconds(10)).untilAsserted(
                () -> assertThat(published("gladheid")).last().asString().contains("\"active\":false"));
    }

    @Test
    void aTopicThatARuleNamesIsNotWithdrawn() {
        String rules = knowledge.content(KnowledgeKind.RULES);
        knowledge.store(KnowledgeKind.RULES, rules.replaceFirst("\"rules\"\\s*:\\s*\\[",
                """
                        "rules": [{"id": "glad-naar-buiten", "when": {"topic": "gladheid"},
                            "then": {"destination": "BACK_OFFICE", "reason": "DEPARTMENT_KNOWS"}, "explanation": "Naar {afdeling}."},"""),
                "ruler2");

        withdraw("gladheid", "2039-01-01").statusCode(409).body("type", equalTo("urn:kcc:problem:named-by-rules"))
                .body("detail", containsString("glad-naar-buiten"));
        withdraw("hondenpoep", "2039-01-01").statusCode(200);
    }

    @Test
    void whatAChangeWouldMoveIsToldBeforehandAndNothingIsStored() {
        time.toJustAfterTheQuestion();
        var contact = AContact.forADepartment();
        pipe.send(new ContactRegistered(contact.state()));
        pipe.routing(contact.id(), 2);
        String read = revision("bijstand-aanvragen");

        String body = """
                {"name": "Bijstand", "group": "inkomen", "department": "werk-en-inkomen", "answerWorkingDays": 9,
                 "answerable": [%s], "revision": "%s"}""";
        as("ruler").body(body.formatted("", read)).put("/v1/topics/bijstand-aanvragen?dryRun=true").then().statusCode(200)
                .body("stored", equalTo(false)).body("effects.open.contacts", greaterThanOrEqualTo(1))
                .body("effects.open.elsewhere", equalTo(0)).body("effects.open.later", greaterThanOrEqualTo(1))
                .body("effects.net.joining", equalTo(0));
        as("ruler").body(body.formatted("{\"from\": \"2020-01-01\"}", read)).put("/v1/topics/bijstand-aanvragen?dryRun=true")
                .then().statusCode(200).body("effects.open.toFrontOffice", greaterThanOrEqualTo(1))
                .body("effects.net.contacts", greaterThanOrEqualTo(1)).body("effects.net.now", equalTo(0))
                .body("effects.net.joining", greaterThanOrEqualTo(1));

        assertThat(revision("bijstand-aanvragen")).isEqualTo(read);
        assertThat(pipe.routing(contact.id())).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "name | {\"name\": \" \", REST}",
            "group | {\"name\": \"X\", \"department\": \"burgerzaken\"}",
            "group | {\"name\": \"X\", \"group\": \"bestaat-niet\", \"department\": \"burgerzaken\"}",
            "department | {\"name\": \"X\", \"group\": \"afval\", \"department\": \"bestaat-niet\"}",
            "phrasings[0] | {\"name\": \"X\", REST, \"phrasings\": [\" \"]}",
            "answerWorkingDays | {\"name\": \"X\", REST, \"answerWorkingDays\": 101}",
            "channelWorkingDays | {\"name\": \"X\", REST, \"channelWorkingDays\": {\"FAX\": 1}}",
            "answerable[0].to | {\"name\": \"X\", REST, \"answerable\": [{\"from\": \"2026-02-01\", \"to\": \"2026-01-01\"}]}",
            "uplUri | {\"name\": \"X\", REST, \"uplUri\": \"https://example.org/x\"}",
            "withdrawnFrom | {\"name\": \"X\", REST, \"withdrawnFrom\": \"morgen\"}",
            "revision | {\"name\": \"X\", REST, \"revision\": \"1\"}", "version | {\"name\": \"X\", REST, \"version\": 1}" })
    void whatIsWrongIsNamed(String field, String body) {
        put("nieuw", body.replace("REST", REST)).statusCode(400).contentType("application/problem+json")
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void aCodeIsWrittenAsInEventsAndHidesNoNumber() {
        put("Nieuw!", "{\"name\": \"X\", %s}".formatted(REST)).statusCode(400).body("violations[0].field", equalTo("code"));
        put("999990342", "{\"name\": \"X\", %s}".formatted(REST)).statusCode(400);
        put("nieuw", "{\"name\": \"Van 999990342\", %s, \"phrasings\": [\"Ik ben 999990342.\"]}".formatted(REST))
                .statusCode(200)
                .body("topic.name", equalTo("Van [BSN]")).body("topic.phrasings[0]", equalTo("Ik ben [BSN]."));
    }

    @Test
    void groupsAreMadeAndGetAnotherName() {
        as("ruler").body("{\"name\": \"Water\"}").put("/v1/topic-groups/water").then().statusCode(200)
                .body("topics", equalTo(0));
        String read = asAgent().get("/v1/topic-groups/water").then().statusCode(200).extract().path("revision");
        as("ruler").body("{\"name\": \"Water en riool\", \"revision\": \"%s\"}".formatted(read)).put("/v1/topic-groups/water")
                .then().statusCode(200).body("name", equalTo("Water en riool"));
        as("ruler").body("{\"name\": \"Nat\", \"revision\": \"%s\"}".formatted(read)).put("/v1/topic-groups/water").then()
                .statusCode(409);
        as("ruler").body("{\"name\": \"Nat\"}").put("/v1/topic-groups/afval").then().statusCode(409);
        asAgent().get("/v1/topic-groups").then().statusCode(200).body("groups.name", hasItem("Water en riool"));
        asAgent().get("/v1/topic-groups/bestaat-niet").then().statusCode(404);
    }

    @Test
    void everybodyReadsATopicAndRuleManagersAloneChangeIt() {
        for (String user : List.of("agent", "backoffice", "manager", "privacy", "operator")) {
            as(user).get("/v1/topics/gladheid").then().statusCode(200);
            as(user).get("/v1/topics/gladheid/history").then().statusCode(403);
            as(user).body("{\"name\": \"X\", %s}".formatted(REST)).put("/v1/topics/gladheid").then().statusCode(403);
            as(user).body("{\"name\": \"X\"}").put("/v1/topic-groups/afval").then().statusCode(403);
        }
        asAgent().get("/v1/topics/bestaat-niet").then().statusCode(404);
        as("ruler").get("/v1/topics/bestaat-niet/history").then().statusCode(404);
    }

    private List<String> published(String code) {
        return pipe.records(Topics.TOPICS).stream().filter(record -> record.key().equals(code))
                .map(record -> new String(record.value(), StandardCharsets.UTF_8)).toList();
    }

    private static ValidatableResponse withdraw(String code, String from) {
        var now = one(code).extract().jsonPath();
        return put(code, """
                {"name": "%s", "group": "%s", "department": "%s", "withdrawnFrom": "%s", "revision": "%s"}""".formatted(
                now.getString("name"), now.getString("group"), now.getString("department"), from, now.getString("revision")));
    }

    private static ValidatableResponse change(String code, String name, String revision) {
        return put(code, "{\"name\": \"%s\", %s, \"revision\": \"%s\"}".formatted(name, REST, revision));
    }

    private static ValidatableResponse put(String code, String body) {
        return as("ruler").body(body).put("/v1/topics/{code}", code).then();
    }

    private static ValidatableResponse history(String code) {
        return as("ruler").get("/v1/topics/{code}/history", code).then().statusCode(200);
    }

    private static ValidatableResponse one(String code) {
        return asAgent().get("/v1/topics/{code}", code).then().statusCode(200);
    }

    private static String revision(String code) {
        return one(code).extract().path("revision");
    }
}
