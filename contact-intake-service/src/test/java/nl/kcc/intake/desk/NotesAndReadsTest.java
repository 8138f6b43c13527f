package nl.kcc.intake.desk;

import static nl.kcc.intake.AsAgent.aContact;
import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.call;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import nl.kcc.events.Topics;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

/// What is written with a contact, and who gets to see what is written.
@IntakeTest
class NotesAndReadsTest extends EmptyIntake {

    private static final UUID NOBODY = UUID.fromString("0195d1f8-7b1a-7c3e-9d52-3f0a5b1c2d4e");

    @Test
    void aNoteStandsInTheHistoryAndChangesNothingElse() {
        UUID id = aContact("\"outcome\": \"ANSWERED\"");

        note("agent", id, "Belde nog na, 999-990-342").then().statusCode(200).body("version", equalTo(1));
        call(id, "verdict", "{\"resolved\": true}").then().statusCode(200).body("version", equalTo(2))
                .body("history.action", equalTo(List.of("REGISTERED", "NOTED", "VERDICT_GIVEN")))
                .body("history[1].text", equalTo("Belde nog na, [BSN]")).body("history[1].by", equalTo("agent"));

        assertThat(kafka.published(Topics.CONTACTS, id.toString()))
                .noneMatch(message -> new String(message.value(), StandardCharsets.UTF_8).contains("Belde"));
    }

    @Test
    void aDepartmentWritesWithWhatWasHandedOverToIt() {
        UUID id = aContact("");
        note("backoffice", id, "Niet van ons").then().statusCode(403).contentType("application/problem+json");

        database.execute("insert into decision (contact_id, version, destination, rule_set, handover_id, handover_department,"
                + " handover_status) values ('" + id + "', 1, 'BACK_OFFICE', 1, '" + NOBODY + "', 'reiniging', 'OPEN')");

        note("backoffice", id, "Morgen wordt het opgehaald").then().statusCode(200)
                .body("history[1].text", equalTo("Morgen wordt het opgehaald")).body("history[1].by", equalTo("backoffice"));
        assertThat(database.count("contact_note")).isEqualTo(1);
    }

    @Test
    void aNoteNeedsAContactAndText() {
        note("agent", NOBODY, "x").then().statusCode(404);
        UUID id = aContact("");
        note("agent", id, " ").then().statusCode(400).body("violations[0].field", equalTo("text"));
        agent().body("{\"tekst\": \"x\"}").post("/v1/contacts/" + id + "/notes").then().statusCode(400);
        note("manager", id, "x").then().statusCode(403);
        assertThat(database.count("contact_note")).isZero();
    }

    @Test
    void whoeverIsShownTheTextOfAContactLeavesATrace() {
        UUID id = aContact("");
        UUID other = aContact("");
        user("backoffice").get("/v1/contacts/" + id).then().statusCode(200);
        agent().get("/v1/contacts/" + id).then().statusCode(200);
        call(id, "answer", "{\"outcome\": \"ANSWERED\"}").then().statusCode(200);
        agent().get("/v1/contacts/" + NOBODY).then().statusCode(404);

        user("privacy").get("/v1/contacts/" + id + "/reads").then().statusCode(200)
                .body("reads.by", equalTo(List.of("agent", "agent", "backoffice")))
                .body("reads.at.findAll { it > '2026' }", hasSize(3));
        user("privacy").get("/v1/contacts/" + other + "/reads").then().statusCode(200).body("reads", hasSize(0));
        assertThat(database.count("contact_read")).isEqualTo(3);
    }

    @Test
    void withoutATraceNothingIsShown() {
        UUID id = aContact("");
        database.execute("alter table contact_read rename to contact_read_away");
        try {
            Response answer = agent().get("/v1/contacts/" + id);

            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
            assertThat(answer.asString()).doesNotContain("Wat kost het?");
        } finally {
            database.execute("alter table contact_read_away rename to contact_read");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "agent", "backoffice", "manager", "operator" })
    void whoReadWhatIsForThePrivacyOfficerAlone(String user) {
        user(user).get("/v1/contacts/" + aContact("") + "/reads").then().statusCode(403);
    }

    private static Response note(String user, UUID contact, String text) {
        return user(user).contentType(ContentType.JSON).body("{\"text\": \"" + text + "\"}")
                .post("/v1/contacts/" + contact + "/notes");
    }
}
