package nl.kcc.intake.desk;

import static nl.kcc.intake.AsAgent.agent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.restassured.response.Response;
import nl.kcc.events.Topics;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

@IntakeTest
class IdempotencyTest extends EmptyIntake {

    private static final String BODY = """
            {"municipality": "GM0344", "channel": "PHONE", "person": {"type": "BSN", "value": "999990342"},
             "questions": [{"topic": "grofvuil", "summary": "Wanneer komt u?"}]}
            """;

    @Test
    void aRepetitionGetsTheFirstAnswerAndCreatesNothing() {
        Response first = post("sleutel-1", BODY);
        Response again = post("sleutel-1", BODY.replace("\n", " ").replace(": ", ":"));

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(database.rowCounts()).containsEntry("contact", 1L).containsEntry("audit", 1L)
                .containsEntry("interaction", 1L).containsEntry("idempotency_key", 1L);
    }

    @Test
    void twentyAtOnceMakeOneContactAndAllGetTheSameAnswer() throws Exception {
        Callable<String> one = () -> {
            Response response = post("sleutel-2", BODY);
            return response.statusCode() + response.asString();
        };
        List<String> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            answers = threads.invokeAll(Stream.generate(() -> one).limit(20).toList()).stream().map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).hasSize(20).allMatch(answer -> answer.startsWith("201"));
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(database.count("contact")).isEqualTo(1);
        String id = database.column("select id from contact").getFirst();
        await().until(() -> kafka.published(Topics.CONTACTS, id).size() == 1);
    }

    @Test
    void theSameKeyInQuotesIsTheSameKey() {
        Response first = post("sleutel-6", BODY);

        assertThat(post("\"sleutel-6\"", BODY).asString()).isEqualTo(first.asString());
        post("\"sleutel-6\"", BODY.replace("komt u", "komen jullie")).then().statusCode(422);
        assertThat(database.count("contact")).isEqualTo(1);
    }

    @Test
    void anotherMessageWithTheSameKeyIsRefused() {
        post("sleutel-3", BODY).then().statusCode(201);

        post("sleutel-3", BODY.replace("komt u", "komen jullie")).then().statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:kcc:problem:idempotency-key-reused"));
        assertThat(database.count("contact")).isEqualTo(1);
    }

    @Test
    void aRequestThatWasRefusedMayBeMendedUnderTheSameKey() {
        database.execute("insert into topic_copy (code, version, name, active) values ('paspoort', 1, 'Paspoort', true)");

        post("sleutel-4", BODY).then().statusCode(400).body("violations[0].field", equalTo("questions[0].topic"));
        assertThat(database.rowCounts()).containsEntry("idempotency_key", 0L).containsEntry("interaction", 0L);
        post("sleutel-4", BODY.replace("grofvuil", "paspoort")).then().statusCode(201);
    }

    @Test
    void aRepetitionIsAnsweredAlsoWhenItsTopicIsGone() {
        Response first = post("sleutel-5", BODY);
        database.execute("insert into topic_copy (code, version, name, active) values ('grofvuil', 2, 'Grofvuil', false)");

        assertThat(post("sleutel-5", BODY).asString()).isEqualTo(first.asString());
    }

    @Test
    void neitherKeyNorRequestIsKept() {
        post("bsn-999990342", BODY).then().statusCode(201);

        assertThat(database.everything()).doesNotContain("999990342");
    }

    private static Response post(String key, String body) {
        return agent().header(IdempotencyKey.HEADER, key).body(body).post("/v1/contacts");
    }
}
