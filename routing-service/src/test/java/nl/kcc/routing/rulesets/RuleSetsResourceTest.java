package nl.kcc.routing.rulesets;

import static nl.kcc.routing.testing.Users.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.response.ValidatableResponse;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.routing.documents.Flaw;
import nl.kcc.routing.overdue.TimeMachine;
import nl.kcc.routing.testing.MovableClock;
import nl.kcc.routing.testing.OnRealParts;

@OnRealParts
class RuleSetsResourceTest {

    private static final String RULES = """
            [ { "id": "uitgesloten", "when": { "excluded": true },
                "then": { "destination": "FRONT_OFFICE", "reason": "EXCLUDED", "answerOwed": false }, "explanation": "Telt niet mee." },
              { "id": "alles", "then": { "destination": "FRONT_OFFICE", "reason": "ALL" }, "explanation": "%s" } ]""";
    private static final String SOUND = RULES.formatted("Antwoord uiterlijk {uiterlijk}.");
    private static final String FLAWED = RULES.formatted("Vraag {wie} het weet.");

    @Inject
    TimeMachine time;
    @Inject
    MovableClock moved;
    @Inject
    KnowledgeInForce inForce;
    @Inject
    BackgroundWork work;
    @Inject
    StoreVersion store;

    @BeforeEach
    void itIsJustAfterTheQuestion() {
        time.toJustAfterTheQuestion();
        onlyTheShippedRulesAreThere();
    }

    /// Other tests go by what ships.
    @AfterEach
    void onlyTheShippedRulesAreThere() {
        work.sql(connection -> connection
                .query("delete from knowledge_in_force where kind = 'RULES' and takes_back is not null")
                .execute()
                .chain(() -> connection.query("delete from knowledge_in_force where kind = 'RULES' and number > 4").execute())
                .chain(() -> connection.query("delete from knowledge_version where kind = 'RULES' and version > 1").execute()))
                .await().atMost(Duration.ofSeconds(5));
        await().atMost(Duration.ofSeconds(10)).until(() -> inForce.knowledge().versions().rules() == 1);
    }

    @Test
    void aDraftIsWrittenCheckedActivatedByAnotherAndTakenBack() {
        int number = draft("ruler", "{\"basedOn\": 1}");
        one(number).body("state", equalTo("DRAFT")).body("author", equalTo("ruler")).body("basedOn", equalTo(1))
                .body("revision", equalTo(1)).body("ruleCount", equalTo(7)).body("rules[0].id", equalTo("uitgesloten"))
                .body("from", nullValue());

        put("ruler", number, 1, SOUND).statusCode(200).body("revision", equalTo(2)).body("editedBy", equalTo("ruler"))
                .body("ruleCount", equalTo(2));
        post("ruler2", number, "check", "").statusCode(200).body("revision", equalTo(2))
                .body("findings.kind", equalTo(List.of("GAP"))).body("findings[0].forbids", equalTo(false))
                .body("findings[0].example.topicKnown", equalTo(true));

        post("ruler", number, "activate", "{}").statusCode(403).body("detail", containsString("collega"));
        post("ruler2", number, "activate", "{\"revision\": 1}").statusCode(409)
                .body("type", equalTo("urn:kcc:problem:rule-set-changed"));
        post("ruler2", number, "activate", "{\"revision\": 2}").statusCode(200).body("state", equalTo("IN_FORCE"))
                .body("activatedBy", equalTo("ruler2")).body("from", notNullValue());
        await().atMost(Duration.ofSeconds(5)).until(() -> inForce.knowledge().versions().rules() == number);
        one(1).body("state", equalTo("PAST"));

        put("ruler", number, 2, SOUND).statusCode(409).body("type", equalTo("urn:kcc:problem:not-a-draft"));
        post("ruler2", number, "activate", "{}").statusCode(409);
        post("ruler", number, "withdraw", "").statusCode(200).body("state", equalTo("WITHDRAWN"))
                .body("withdrawnBy", equalTo("ruler"));
        await().atMost(Duration.ofSeconds(5)).until(() -> inForce.knowledge().versions().rules() == 1);
        as("manager").get("/v1/rule-sets").then().statusCode(200).body("inForce", equalTo(1))
                .body("ruleSets.state", equalTo(List.of("WITHDRAWN", "IN_FORCE")))
                .body("ruleSets.find { it.number == 1 }.activatedBy", equalTo("ruler"))
                .body("ruleSets.rules", hasItem(nullValue()));
        post("ruler", number, "withdraw", "").statusCode(409).body("type", equalTo("urn:kcc:problem:not-withdrawable"));
        post("ruler", 1, "withdraw", "").statusCode(409).body("type", equalTo("urn:kcc:problem:nothing-before"));
    }

    @Test
    void aPlannedOneComesIntoForceAtItsMomentUnlessItIsWithdrawnBefore() {
        Instant tomorrow = moved.instant().plus(Duration.ofDays(1));
        int planned = draft("ruler", "{\"rules\": " + SOUND + "}");
        int takenBack = draft("ruler", "{\"rules\": " + SOUND + "}");

        post("ruler2", planned, "activate", "{\"from\": \"" + tomorrow + "\"}").statusCode(200).body("state",
                equalTo("PLANNED"));
        post("ruler2", takenBack, "activate", "{\"from\": \"" + tomorrow.plusSeconds(60) + "\"}").statusCode(200);
        post("ruler", takenBack, "withdraw", "").statusCode(200).body("state", equalTo("WITHDRAWN"));
        assertThat(inForce.knowledge().versions().rules()).isEqualTo(1);

        moved.moveTo(tomorrow.plusSeconds(120));
        await().atMost(Duration.ofSeconds(5)).until(() -> inForce.knowledge().versions().rules() == planned);
        one(planned).body("state", equalTo("IN_FORCE"));
        one(takenBack).body("state", equalTo("WITHDRAWN")).body("from", nullValue());
    }

    @Test
    void aCatalogueDoesNotLoseATopicThatPlannedRulesName() {
        int planned = draft("ruler",
                "{\"rules\": " + SOUND.replace("\"excluded\": true", "\"topic\": \"klacht-indienen\"") + "}");
        String without = ShippedKnowledge.text(KnowledgeKind.CATALOGUE).replace("\"klacht-indienen\"", "\"klacht-uiten\"");
        assertThat(flaws(without)).isEmpty();

        post("ruler2", planned, "activate", "{\"from\": \"" + moved.instant().plusSeconds(3600) + "\"}").statusCode(200);

        assertThat(flaws(without)).singleElement().returns("regeltabel", Flaw::document)
                .satisfies(flaw -> assertThat(flaw.message()).contains("klacht-indienen"));
        post("ruler", planned, "withdraw", "").statusCode(200);
        assertThat(flaws(without)).isEmpty();
    }

    private List<Flaw> flaws(String catalogue) {
        return work.sql(connection -> store.check(connection, KnowledgeKind.CATALOGUE, catalogue)).await()
                .atMost(Duration.ofSeconds(5));
    }

    @Test
    void aFlawedOneDoesNotComeIntoForce() {
        int number = draft("ruler", "{\"rules\": " + FLAWED + "}");

        post("ruler2", number, "activate", "{}").statusCode(409).body("type", equalTo("urn:kcc:problem:rule-set-flawed"))
                .body("violations.field", equalTo(List.of("alles")))
                .body("violations[0].message", containsString("{wie}"));
        post("ruler", number, "check", "").statusCode(200).body("findings.kind", hasItems("UNKNOWN"))
                .body("findings.find { it.kind == 'UNKNOWN' }.forbids", equalTo(true));
        one(number).body("state", equalTo("DRAFT"));
    }

    @Test
    void aMomentThatIsOverOrFarAwayIsRefused() {
        int number = draft("ruler", "{\"rules\": " + SOUND + "}");

        post("ruler2", number, "activate", "{\"from\": \"" + moved.instant().minusSeconds(120) + "\"}").statusCode(400)
                .body("violations[0].field", equalTo("from"));
        post("ruler2", number, "activate", "{\"from\": \"" + moved.instant().plus(Duration.ofDays(400)) + "\"}")
                .statusCode(400);
        post("ruler2", number, "activate", "{\"from\": \"" + moved.instant().minusSeconds(30) + "\"}").statusCode(200)
                .body("state", equalTo("IN_FORCE"));
    }

    @Test
    void ofTwoWhoChangeADraftTheSecondIsToldWhoWasFirst() {
        int number = draft("ruler", "{\"rules\": " + SOUND + "}");
        put("ruler2", number, 1, SOUND).statusCode(200);

        put("ruler", number, 1, SOUND).statusCode(409).body("detail", containsString("ruler2"));
        post("ruler2", number, "activate", "{}").statusCode(403);
        post("ruler", number, "activate", "{}").statusCode(403);
    }

    @Test
    void whatTheDatabaseCannotReadIsLeftOut() {
        int number = draft("ruler", "{\"rules\": " + RULES.formatted("Nul\\u0000len.") + "}");

        one(number).body("rules[1].explanation", equalTo("Nullen."));
        as("ruler").get("/v1/rule-sets").then().statusCode(200);
    }

    @Test
    void numbersOfCitizensAreMasked() {
        int number = draft("ruler", "{\"rules\": " + RULES.formatted("Vraag naar 999990342.") + "}");

        one(number).body("rules[1].explanation", equalTo("Vraag naar [bsn].".replace("[bsn]",
                nl.kcc.personaldata.BsnMask.mask("999990342"))));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"basedOn\": 1, \"rules\": []}", "{\"rules\": [{\"id\": 3}]}",
            "{\"rules\": [{\"id\": \"a\", \"kleur\": 1}]}", "{\"rules\": [{\"then\": {\"destination\": \"ELSEWHERE\"}}]}",
            "{\"basedOn\": 0}" })
    void aRequestThatMakesNoSenseIsRefused(String body) {
        as("ruler").body(body).post("/v1/rule-sets").then().statusCode(400).body("violations", hasSize(1));
    }

    @Test
    void onlyRuleManagersWriteAndManagersRead() {
        for (String user : new String[] { "agent", "backoffice", "operator" }) {
            as(user).get("/v1/rule-sets").then().statusCode(403);
        }
        as("manager").get("/v1/rule-sets/1").then().statusCode(200);
        as("manager").body("{\"basedOn\": 1}").post("/v1/rule-sets").then().statusCode(403);
        as("manager").post("/v1/rule-sets/1/check").then().statusCode(403);
        as("ruler").get("/v1/rule-sets/99").then().statusCode(404);
        as("ruler").get("/v1/rule-sets/x").then().statusCode(404);
        as("ruler").body("{\"basedOn\": 99}").post("/v1/rule-sets").then().statusCode(404);
    }

    private static int draft(String user, String body) {
        return as(user).body(body).post("/v1/rule-sets").then().statusCode(201).extract().path("number");
    }

    private static ValidatableResponse one(int number) {
        return as("ruler").get("/v1/rule-sets/" + number).then().statusCode(200);
    }

    private static ValidatableResponse put(String user, int number, int revision, String rules) {
        return as(user).body("{\"revision\": %d, \"rules\": %s}".formatted(revision, rules)).put("/v1/rule-sets/" + number)
                .then();
    }

    private static ValidatableResponse post(String user, int number, String what, String body) {
        var request = as(user);
        return (body.isEmpty() ? request : request.body(body)).post("/v1/rule-sets/" + number + "/" + what).then();
    }
}
