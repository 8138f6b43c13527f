package nl.kcc.intake.desk;

import static io.restassured.RestAssured.given;
import static nl.kcc.intake.AsAgent.aContact;
import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.call;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.http.ContentType;
import nl.kcc.events.Topics;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

@IntakeTest
class ContactCommandsTest extends EmptyIntake {

    @Test
    void aContactLivesItsLife() {
        UUID id = aContact("");

        call(id, "topic", "{\"topic\": \"grofvuil\"}").then().statusCode(200).body("topic", equalTo("grofvuil"));
        call(id, "answer", "{\"outcome\": \"ANSWERED\", \"text\": \"Morgen, 999990342\"}").then().statusCode(200)
                .body("state", equalTo("SETTLED"));
        call(id, "verdict", "{\"resolved\": false}").then().statusCode(200).body("resolved", equalTo(false));
        call(id, "reopening", "{\"reason\": \"Het klopt niet\"}").then().statusCode(200).body("state", equalTo("REOPENED"))
                .body("outcome", nullValue()).body("answeredAt", nullValue());
        call(id, "handover", "{\"reason\": \"NO_KNOWLEDGE\", \"department\": \"reiniging\", \"note\": \"Graag bellen\"}")
                .then().statusCode(200).body("state", equalTo("HANDED_OVER"));
        call(id, "exclusion", "{\"reason\": \"TEST\"}").then().statusCode(200).body("state", equalTo("EXCLUDED"))
                .body("version", equalTo(7));

        agent().get("/v1/contacts/" + id).then().body("history.action", equalTo(List.of("REGISTERED", "TOPIC_ASSIGNED",
                "ANSWERED", "VERDICT_GIVEN", "REOPENED", "HANDOVER_REQUESTED", "EXCLUDED")))
                .body("history[2].text", equalTo("Morgen, [BSN]")).body("history[4].text", equalTo("Het klopt niet"));
        await().until(() -> kafka.published(Topics.CONTACTS, id.toString()).size() == 7);
        assertThat(kafka.published(Topics.CONTACTS, id.toString()))
                .extracting(message -> new String(message.value(), StandardCharsets.UTF_8))
                .noneMatch(payload -> payload.contains("klopt") || payload.contains("bellen") || payload.contains("Morgen"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "\"outcome\": \"ANSWERED\"", "\"outcome\": \"CITIZEN_RETURNS\"", "\"outcome\": \"HANDOVER\"",
            "\"outcome\": \"SPAM\"" })
    void whatIsNotAllowedIsRefusedAndNothingElse(String outcome) {
        List<String> allowed = agent().get("/v1/contacts/" + aContact(outcome)).then().extract().path("allowed");
        Map.of("answer", "{\"outcome\": \"ANSWERED\"}", "handover", "{\"reason\": \"OTHER\"}", "reopening",
                "{\"reason\": \"zomaar\"}",
                "exclusion", "{\"reason\": \"TEST\"}", "topic", "{\"topic\": \"grofvuil\"}", "verdict", "{\"resolved\": true}",
                "notes", "{\"text\": \"zomaar\"}").forEach(
                        (call, body) -> call(aContact(outcome), call, body).then()
                                .statusCode(allowed.contains(call) ? 200 : 409));
    }

    @Test
    void whatIsOpenInAFormerMunicipalityCanBeFinished() {
        UUID id = aContact("");
        database.execute("update contact set municipality = 'GM0310'");

        call(id, "answer", "{\"outcome\": \"ANSWERED\"}").then().statusCode(200).body("state", equalTo("SETTLED"));
        call(id, "reopening", "{\"reason\": \"Het klopt niet\"}").then().statusCode(200);
        call(id, "handover", "{\"reason\": \"NO_KNOWLEDGE\"}").then().statusCode(200);
        agent().get("/v1/contacts/" + id).then().statusCode(200).body("state", equalTo("HANDED_OVER"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "outcome": "ANSWERED"        | answer    | {"outcome": "REFERRED"}
            "outcome": "CITIZEN_RETURNS" | answer    | {"outcome": "REFERRED"}
            "outcome": "HANDOVER"        | handover  | {"reason": "OTHER"}
                                         | reopening | {"reason": "zomaar"}
            "outcome": "CITIZEN_RETURNS" | reopening | {"reason": "zomaar"}
            "outcome": "HANDOVER"        | reopening | {"reason": "zomaar"}
                                         | verdict   | {"resolved": true}
            "outcome": "SPAM"            | answer    | {"outcome": "ANSWERED"}
            "outcome": "SPAM"            | handover  | {"reason": "OTHER"}
            "outcome": "SPAM"            | reopening | {"reason": "zomaar"}
            "outcome": "SPAM"            | exclusion | {"reason": "TEST"}
            "outcome": "SPAM"            | topic     | {"topic": "grofvuil"}
            "outcome": "SPAM"            | verdict   | {"resolved": true}
            """)
    void aMoveThatTheStateForbidsChangesNothing(String registered, String move, String body) {
        UUID id = aContact(registered == null ? "" : registered);
        String before = agent().get("/v1/contacts/" + id).asString();

        call(id, move, body).then().statusCode(409).contentType("application/problem+json")
                .body("type", equalTo("urn:kcc:problem:move-refused")).body("status", equalTo(409));

        assertThat(agent().get("/v1/contacts/" + id).asString()).isEqualTo(before);
    }

    @Test
    void theSameTopicAgainIsNoNewVersion() {
        UUID id = aContact("\"topic\": \"grofvuil\"");

        call(id, "topic", "{\"topic\": \"grofvuil\"}").then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void aTopicThatTheCatalogueDoesNotKnowIsRefused() {
        UUID id = aContact("");
        database.execute("insert into topic_copy (code, version, name, active) values ('paspoort', 1, 'Paspoort', true),"
                + " ('oud', 1, 'Oud', false)");

        call(id, "topic", "{\"topic\": \"grofvuil\"}").then().statusCode(400).body("violations[0].field", equalTo("topic"));
        call(id, "topic", "{\"topic\": \"oud\"}").then().statusCode(400).body("violations[0].field", equalTo("topic"));
        call(id, "topic", "{\"topic\": \"paspoort\"}").then().statusCode(200);
    }

    @Test
    void anAnswerLiesBetweenTheQuestionAndNow() {
        UUID id = aContact("");

        for (Instant at : List.of(Instant.now().minusSeconds(60), Instant.now().plusSeconds(400))) {
            call(id, "answer", "{\"outcome\": \"ANSWERED\", \"at\": \"" + at + "\"}").then().statusCode(400)
                    .body("violations[0].field", equalTo("at"));
        }
        Instant at = Instant.now().plusSeconds(120);
        call(id, "answer", "{\"outcome\": \"ANSWERED\", \"at\": \"" + at + "\"}").then().statusCode(200);
        assertThat(database.column("select count(*) from contact where first_answer_at < answered_at")).containsExactly("1");
    }

    @Test
    void ofTwoAnswersAtOnceOneIsGiven() throws Exception {
        UUID id = aContact("");

        assertThat(atOnce(8, _ -> call(id, "answer", "{\"outcome\": \"ANSWERED\"}").statusCode()))
                .containsOnlyOnce(200).containsOnly(200, 409);

        agent().get("/v1/contacts/" + id).then().body("version", equalTo(2)).body("history", hasSize(2));
    }

    @Test
    void changesAtOnceTakeTurns() throws Exception {
        UUID id = aContact("");

        assertThat(atOnce(16, i -> call(id, "topic", "{\"topic\": \"onderwerp-" + i + "\"}").statusCode()))
                .containsOnly(200);

        assertThat(database.column("select version from audit where contact_id = '" + id + "' order by version"))
                .isEqualTo(LongStream.rangeClosed(1, 17).mapToObj(String::valueOf).toList());
        await().until(() -> kafka.published(Topics.CONTACTS, id.toString()).size() == 17);
    }

    @Test
    void onlyAgentsChangeAndOnlyStaffOfTheContactCentreRead() {
        UUID id = aContact("");

        user("backoffice").contentType(ContentType.JSON).body("{\"outcome\": \"ANSWERED\"}")
                .post("/v1/contacts/" + id + "/answer").then().statusCode(403);
        user("backoffice").get("/v1/contacts/" + id).then().statusCode(200);
        user("manager").get("/v1/contacts/" + id).then().statusCode(403);
        given().get("/v1/contacts/" + id).then().statusCode(401);
    }

    @Test
    void aContactThatIsNotThereCannotBeChanged() {
        call(new UUID(1, 1), "answer", "{\"outcome\": \"ANSWERED\"}").then().statusCode(404)
                .contentType("application/problem+json");
    }

    private interface Attempt {
        int make(int number);
    }

    private static List<Integer> atOnce(int times, Attempt attempt) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Callable<Integer>> attempts = IntStream.range(0, times)
                    .<Callable<Integer>> mapToObj(i -> () -> attempt.make(i)).toList();
            return threads.invokeAll(attempts).stream().map(Future::resultNow).toList();
        }
    }
}
