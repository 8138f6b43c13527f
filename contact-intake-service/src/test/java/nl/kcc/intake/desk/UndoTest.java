package nl.kcc.intake.desk;

import static nl.kcc.intake.AsAgent.aContact;
import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.call;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;
import nl.kcc.intake.mail.MailboxNobodyReads;

/// Whoever pressed the wrong key takes it back; nothing disappears from the history.
@IntakeTest
@TestProfile(MailboxNobodyReads.class)
class UndoTest extends EmptyIntake {

    @ParameterizedTest
    @ValueSource(strings = { "", "\"outcome\": \"ANSWERED\"", "\"outcome\": \"HANDOVER\"", "\"outcome\": \"CITIZEN_RETURNS\"" })
    void whatWasLoggedByMistakeDoesNotCount(String fields) {
        UUID id = aContact(fields);

        undo(id).statusCode(200).body("state", equalTo("EXCLUDED")).body("exclusion", equalTo("ENTERED_IN_ERROR"))
                .body("history.action", equalTo(List.of("REGISTERED", "EXCLUDED")))
                .body("history[1].code", equalTo("ENTERED_IN_ERROR")).body("history[1].by", equalTo("agent"));
    }

    @Test
    void anAnswerIsTakenBackByReopening() {
        UUID id = aContact("");
        call(id, "answer", "{\"outcome\": \"ANSWERED\"}").then().statusCode(200);

        undo(id).statusCode(200).body("state", equalTo("REOPENED")).body("outcome", nullValue())
                .body("history[2].action", equalTo("REOPENED"))
                .body("history[2].text", equalTo("Ongedaan gemaakt door de medewerker"));
        call(id, "answer", "{\"outcome\": \"ANSWERED\"}").then().statusCode(200);
    }

    @Test
    void theReasonIsOneThatAnybodyCanGive() {
        call(aContact(""), "exclusion", "{\"reason\": \"ENTERED_IN_ERROR\"}").then().statusCode(200)
                .body("exclusion", equalTo("ENTERED_IN_ERROR"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                  | handover  | {"reason": "OTHER"}             | afdeling
                                  | exclusion | {"reason": "SPAM"}              | opnieuw vast
                                  | topic     | {"topic": "grofvuil"}           | onderwerp
            "outcome": "ANSWERED" | reopening | {"reason": "x"}                 | antwoorden
            "outcome": "ANSWERED" | verdict   | {"resolved": true}              | oordeel
                                  | answer    | {"outcome": "CITIZEN_RETURNS"}  | vergissing
            """)
    void whatIsMendedOtherwiseSaysHow(String fields, String move, String body, String instead) {
        UUID id = aContact(fields == null ? "" : fields);
        call(id, move, body).then().statusCode(200);

        refused(id, instead);
    }

    @Test
    void afterAMinuteItIsTooLate() {
        UUID id = aContact("");
        database.execute("update audit set recorded_at = now() - interval '61 seconds'");

        refused(id, "te lang geleden");
    }

    @Test
    void nobodyTakesBackWhatAnotherDid() {
        UUID id = aContact("");
        user("agent2").post("/v1/contacts/" + id + "/undo").then().statusCode(409).body("detail", containsString("(agent)"));
        assertThat(database.count("contact where exclusion is not null")).isZero();

        database.execute("insert into audit values ('" + id + "', 2, 'TOPIC_ASSIGNED', 'x', 'agent2', now())");
        refused(id, "(agent2)");
    }

    @Test
    void whatTheChainOfRepeatsDidStandsInNobodysWay() {
        UUID id = aContact("");
        database.execute("insert into audit values ('" + id + "', 2, 'REPEAT_DETECTED', null, 'agent2', now());"
                + " update contact set version = 2");

        undo(id).statusCode(200).body("exclusion", equalTo("ENTERED_IN_ERROR"));
    }

    @Test
    void anAnswerThatNobodyHasTriedToSendStaysHere() {
        UUID id = answeredByMail();

        undo(id).statusCode(200).body("state", equalTo("REOPENED"));

        assertThat(database.count("outgoing_mail")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "state = 'SENT', sent_at = now(), attempts = 1", "attempts = 1",
            "state = 'FAILED', attempts = 1" })
    void anAnswerThatMayHaveReachedTheCitizenIsNotTakenBack(String fate) {
        UUID id = answeredByMail();
        database.execute("update outgoing_mail set " + fate);

        refused(id, "mail is al verstuurd");

        assertThat(database.count("outgoing_mail")).isEqualTo(1);
        agent().get("/v1/contacts/" + id).then().body("state", equalTo("SETTLED"));
    }

    @Test
    void itIsForAgents() {
        UUID id = aContact("");
        user("backoffice").post("/v1/contacts/" + id + "/undo").then().statusCode(403);
        undo(new UUID(1, 1)).statusCode(404);
    }

    private UUID answeredByMail() {
        UUID id = aContact("");
        database.execute("insert into citizen_reference values ('%s', 'GM0344', 'K7Q2-9XMD-4TFB', 'burger@voorbeeld.nl')"
                .formatted(id));
        call(id, "answer", "{\"outcome\": \"ANSWERED\", \"text\": \"Elke dinsdag.\"}").then().statusCode(200);
        assertThat(database.count("outgoing_mail")).isEqualTo(1);
        return id;
    }

    private static ValidatableResponse undo(UUID contact) {
        return agent().post("/v1/contacts/" + contact + "/undo").then();
    }

    private static void refused(UUID contact, String instead) {
        undo(contact).statusCode(409).contentType("application/problem+json")
                .body("type", equalTo("urn:kcc:problem:undo-refused")).body("detail", containsString(instead));
    }
}
