package nl.kcc.intake.drafts;

import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

/// What an agent is typing survives, for that agent alone and for a day.
@IntakeTest
class DraftsTest extends EmptyIntake {

    private static final UUID ONE = new UUID(1, 1);
    private static final UUID TWO = new UUID(2, 2);

    @Inject
    DraftRetention retention;

    @Test
    void whatWasTypedComesBackAsItWas() {
        save(ONE, """
                {"text": "mn pas \\u00e9n \\ud83d\\ude00", "deep": {"list": [1, 2.5, true, null, {"x": ""}]}}""")
                .then().statusCode(200).body("id", equalTo(ONE.toString())).body("content", nullValue())
                .body("savedAt", org.hamcrest.Matchers.startsWith("20"));

        own().body("drafts", hasSize(1)).body("drafts[0].content.text", equalTo("mn pas én 😀"))
                .body("drafts[0].content.deep.list[1]", equalTo(2.5f)).body("drafts[0].content.deep.list", hasSize(5))
                .body("drafts[0].content.deep.list[3]", nullValue()).body("drafts[0].content.deep.list[4].x", equalTo(""));
    }

    @Test
    void savingAgainReplacesAndTheNewestIsOnTop() {
        save(ONE, "{\"text\": \"een\"}");
        save(TWO, "{\"text\": \"twee\"}");
        save(ONE, "{\"text\": \"een, verder\"}").then().statusCode(200);

        own().body("drafts.content.text", equalTo(java.util.List.of("een, verder", "twee")));
    }

    @Test
    void nobodyElseSeesChangesOrDeletesIt() {
        save(ONE, "{\"text\": \"van mij\"}");

        other().get("/v1/drafts").then().statusCode(200).body("drafts", hasSize(0));
        other().body("{\"content\": {\"text\": \"van hem\"}}").put("/v1/drafts/" + ONE).then().statusCode(404)
                .contentType("application/problem+json");
        other().delete("/v1/drafts/" + ONE).then().statusCode(204);

        own().body("drafts[0].content.text", equalTo("van mij"));
    }

    @Test
    void whatIsDiscardedIsGoneOnceAndForAll() {
        save(ONE, "{}");
        agent().delete("/v1/drafts/" + ONE).then().statusCode(204);
        agent().delete("/v1/drafts/" + ONE).then().statusCode(204);
        own().body("drafts", hasSize(0));
    }

    @Test
    void numbersOfCitizensAreMaskedWhereverTheyStand() {
        save(ONE, """
                {"a": "bsn 999-990-342", "999990342": {"n": 999990342, "l": ["111222333", 12]}}""").then().statusCode(200);

        own().body("drafts[0].content", equalTo(java.util.Map.of("a", "bsn [BSN]", "[BSN]",
                java.util.Map.of("n", "[BSN]", "l", java.util.List.of("[BSN]", 12)))));
    }

    @Test
    void nothingOfItCanBeReadInTheDatabase() {
        save(ONE, "{\"text\": \"Een heel bijzonder woord\"}");
        String hex = database.column("select encode(content, 'escape') from draft").getFirst();

        assertThat(hex).doesNotContain("bijzonder", "text");
    }

    @ParameterizedTest
    @ValueSource(strings = { "update draft set content = overlay(content placing '\\x00'::bytea from 20)",
            "update draft set content = '\\x00'", "update draft set owner = 'agent2'",
            "update draft set id = '00000000-0000-0003-0000-000000000003'" })
    void whatTheSealDoesNotFitIsGone(String tampering) {
        save(ONE, "{\"text\": \"x\"}");
        database.execute(tampering);

        own().body("drafts", hasSize(0));
        other().get("/v1/drafts").then().statusCode(200).body("drafts", hasSize(0));
    }

    @Test
    void afterADayItIsGone() {
        save(ONE, "{}");
        save(TWO, "{}");
        database.execute("update draft set saved_at = now() - interval '24 hours' where id = '" + ONE + "'");
        own().body("drafts.id", equalTo(java.util.List.of(TWO.toString())));

        retention.forget().await().indefinitely();

        assertThat(database.count("draft")).isEqualTo(1);
    }

    @Test
    void ofFiftyOneTheOldestGoes() {
        for (int i = 1; i <= 51; i++) {
            save(new UUID(0, i), "{}").then().statusCode(200);
        }
        other().body("{\"content\": {}}").put("/v1/drafts/" + TWO).then().statusCode(200);

        own().body("drafts", hasSize(50)).body("drafts.id.contains('" + new UUID(0, 1) + "')", equalTo(false));
        other().get("/v1/drafts").then().body("drafts", hasSize(1));
    }

    @Test
    void sixtyFourKilobytesFitAndOneMoreDoesNot() {
        int around = "{\"text\":\"\"}".length();
        save(ONE, "{\"text\": \"" + "a".repeat(65_536 - around) + "\"}").then().statusCode(200);
        save(ONE, "{\"text\": \"" + "a".repeat(65_537 - around) + "\"}").then().statusCode(400)
                .body("violations[0].field", equalTo("content"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"content\": null}", "{\"content\": []}", "{\"content\": \"x\"}",
            "{\"content\": {}, \"x\": 1}" })
    void contentIsAnObjectAndNothingElse(String body) {
        agent().body(body).put("/v1/drafts/" + ONE).then().statusCode(400).contentType("application/problem+json");
        assertThat(database.count("draft")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "backoffice", "manager", "privacy", "operator" })
    void draftsAreForAgents(String user) {
        user(user).get("/v1/drafts").then().statusCode(403);
        user(user).delete("/v1/drafts/" + ONE).then().statusCode(403);
    }

    @Test
    void aNameThatIsNoUuidIsNotFound() {
        agent().body("{\"content\": {}}").put("/v1/drafts/een").then().statusCode(404);
    }

    private static Response save(UUID id, String content) {
        return agent().body("{\"content\": " + content + "}").put("/v1/drafts/" + id);
    }

    private static ValidatableResponse own() {
        return agent().get("/v1/drafts").then().statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification other() {
        return user("agent2").contentType(ContentType.JSON);
    }
}
