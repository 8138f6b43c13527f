package nl.kcc.intake.desk;

import static nl.kcc.intake.AsAgent.aContact;
import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.call;
import static nl.kcc.intake.AsAgent.register;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

/// An agent looks back on a day of his own.
@IntakeTest
class MyDayTest extends EmptyIntake {

    @Test
    void whatWasDoneStandsWithItsContactTheLastOnTop() {
        UUID first = aContact("\"topic\": \"grofvuil\"");
        UUID second = aContact("\"outcome\": \"ANSWERED\"");
        call(first, "notes", "{\"text\": \"Belt terug\"}").then().statusCode(200);
        call(first, "answer", "{\"outcome\": \"REFERRED\"}").then().statusCode(200);

        day("").body("day", equalTo(LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString()))
                .body("contacts.id", equalTo(List.of(first.toString(), second.toString())))
                .body("contacts[0].actions.action", equalTo(List.of("REGISTERED", "NOTED", "ANSWERED")))
                .body("contacts[0].actions[2].code", equalTo("REFERRED")).body("contacts[0].topic", equalTo("grofvuil"))
                .body("contacts[0].summary", equalTo("Wat kost het?")).body("contacts[0].state", equalTo("SETTLED"))
                .body("contacts[0].channel", equalTo("PHONE")).body("contacts[0].municipality", equalTo("GM0344"))
                .body("contacts[1].topic", nullValue()).body("more", nullValue());
    }

    @Test
    void contactsAreCountedByWhatWasDoneToThem() {
        aContact("\"outcome\": \"ANSWERED\"");
        aContact("\"outcome\": \"HANDOVER\"");
        aContact("\"outcome\": \"SPAM\"");
        UUID later = aContact("");
        call(later, "answer", "{\"outcome\": \"ANSWERED\"}").then().statusCode(200);
        call(later, "reopening", "{\"reason\": \"x\"}").then().statusCode(200);
        call(later, "answer", "{\"outcome\": \"ANSWERED\"}").then().statusCode(200);
        call(aContact(""), "handover", "{\"reason\": \"OTHER\"}").then().statusCode(200);
        call(aContact(""), "exclusion", "{\"reason\": \"DUPLICATE\"}").then().statusCode(200);
        register("{\"municipality\": \"GM0344\", \"channel\": \"COUNTER\", \"questions\": [{\"summary\": \"x\"}]}");

        day("").body("counts.contacts", equalTo(7)).body("counts.registered", equalTo(7))
                .body("counts.answered", equalTo(2)).body("counts.handedOver", equalTo(2))
                .body("counts.excluded", equalTo(2)).body("counts.byChannel", equalTo(Map.of("PHONE", 6, "COUNTER", 1)));
    }

    @Test
    void itIsTheAgentsOwnDoingAlone() {
        UUID id = aContact("");
        user("agent2").contentType(ContentType.JSON).body("{\"outcome\": \"ANSWERED\"}")
                .post("/v1/contacts/" + id + "/answer").then().statusCode(200);
        database.execute("insert into audit values ('" + id + "', 3, 'REPEAT_DETECTED', null, 'agent', now())");

        day("").body("contacts[0].actions.action", equalTo(List.of("REGISTERED"))).body("counts.answered", equalTo(0));
        user("agent2").get("/v1/my-day").then().statusCode(200).body("contacts[0].actions.action", equalTo(List.of("ANSWERED")))
                .body("counts.registered", equalTo(0)).body("counts.answered", equalTo(1));
        user("manager").get("/v1/my-day").then().statusCode(403);
        user("backoffice").get("/v1/my-day").then().statusCode(403);
    }

    /// Twenty-five hours: the clock goes back.
    @Test
    void aDayIsTheDutchOne() {
        String[] moments = { "2026-10-24T21:59:59Z", "2026-10-24T22:00:00Z", "2026-10-25T22:59:59Z", "2026-10-25T23:00:00Z" };
        for (String moment : moments) {
            database.execute(
                    "update audit set recorded_at = '%s' where contact_id = '%s'".formatted(moment, aContact("")));
        }

        day("?day=2026-10-25").body("contacts.at", equalTo(List.of("2026-10-25T22:59:59Z", "2026-10-24T22:00:00Z")))
                .body("counts.registered", equalTo(2));
        day("?day=2026-10-24").body("contacts", hasSize(1));
        day("?day=2001-01-01").body("contacts", hasSize(0)).body("counts.contacts", equalTo(0));
    }

    @Test
    void ofMoreThanFiveHundredTheCountsTellAll() {
        UUID one = aContact("");
        database.execute("""
                insert into contact select (json_populate_record(c, json_build_object('id', gen_random_uuid()))).*
                from contact c, generate_series(1, 500);
                insert into audit select id, 1, 'REGISTERED', null, 'agent', now() - interval '1 second' from contact
                where id <> '%s'""".formatted(one));

        day("").body("contacts", hasSize(500)).body("more", equalTo(true)).body("counts.registered", equalTo(501))
                .body("contacts[0].id", equalTo(one.toString()));
    }

    @Test
    void theTextsLeaveATrace() {
        UUID id = aContact("");
        day("");

        user("privacy").get("/v1/contacts/" + id + "/reads").then().statusCode(200).body("reads.by", equalTo(List.of("agent")));
        assertThat(database.count("contact_page_read")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "day=gisteren", "day=2026-02-30", "day=", "day=2026-11-29T10:00", "agent=agent2" })
    void anythingElseIsNotUnderstood(String question) {
        agent().get("/v1/my-day?" + question).then().statusCode(400)
                .body("violations[0].field", equalTo(question.split("=")[0]));
    }

    private static ValidatableResponse day(String question) {
        return agent().get("/v1/my-day" + question).then().statusCode(200);
    }
}
