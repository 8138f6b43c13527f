package nl.kcc.intake.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;
import nl.kcc.intake.WorkerOfCleaning;

/// Who works for a department sees the texts of what lies there, and of nothing else.
@IntakeTest
@TestSecurity(user = WorkerOfCleaning.NAME, roles = "back-office", augmentors = WorkerOfCleaning.class)
class DepartmentReadsTest extends EmptyIntake {

    private static final String AT = "insert into decision (contact_id, version, rule_set, handed_over_at, handover_id,"
            + " handover_department, handover_status) values ('%1$s', 1, 1, now(), '%1$s', '%2$s', 'OPEN')";

    @Test
    void whatLiesAtTheDepartmentIsShown() {
        UUID id = contact();
        database.execute(AT.formatted(id, "reiniging"));

        given().get("/v1/contacts/" + id).then().statusCode(200).body("summary", equalTo("Een vraag"));
        given().get("/v1/contacts/" + id + "/mail").then().statusCode(200);
        given().get("/v1/contacts/" + id + "/form").then().statusCode(404);
        note(id).statusCode(200);
        given().get("/v1/contacts").then().statusCode(200).body("contacts.id", equalTo(List.of(id.toString())));
        assertThat(database.count("contact_read")).isEqualTo(4);
    }

    @Test
    void soIsWhatAnAgentAskedItForAndWhatChasesItsWork() {
        UUID asked = contact();
        database.execute("update contact set handover_requested_at = now(), handover_reason = 'OTHER', handover_department ="
                + " 'reiniging'");
        UUID chaser = contact();
        database.execute("insert into decision (contact_id, version, rule_set, department, joined_handover_id)"
                + " values ('%1$s', 1, 1, 'reiniging', '%1$s')".formatted(chaser));

        given().get("/v1/contacts/" + asked).then().statusCode(200);
        given().get("/v1/contacts/" + chaser).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/mail", "/mail/attachments/1", "/form", "/form/attachments/1" })
    void whatLiesElsewhereIsNot(String part) {
        UUID elsewhere = contact();
        database.execute(AT.formatted(elsewhere, "burgerzaken"));
        UUID nowhere = contact();

        for (UUID id : List.of(elsewhere, nowhere)) {
            given().get("/v1/contacts/" + id + part).then().statusCode(403).contentType("application/problem+json");
            note(id).statusCode(403);
        }
        given().get("/v1/contacts").then().statusCode(200).body("contacts", hasSize(0));
        assertThat(database.count("contact_read")).isZero();
    }

    @Test
    void itAnswersWhatLiesThereAndNothingElse() {
        UUID here = contact();
        database.execute(AT.formatted(here, "reiniging"));
        UUID elsewhere = contact();
        database.execute(AT.formatted(elsewhere, "burgerzaken"));
        UUID nowhere = contact();

        for (UUID id : List.of(elsewhere, nowhere)) {
            answer(id).statusCode(403).contentType("application/problem+json");
        }
        answer(here).statusCode(200).body("outcome", equalTo("ANSWERED"))
                .body("history[-1].text", equalTo("Morgen om acht uur")).body("history[-1].by", equalTo(WorkerOfCleaning.NAME));
        answer(here).statusCode(409);
        assertThat(database.count("contact where id = '%s' and version = 2".formatted(here))).isEqualTo(1);
        given().contentType(ContentType.JSON).body("{\"reason\": \"SPAM\"}").post("/v1/contacts/" + here + "/exclusion").then()
                .statusCode(403);
    }

    @Test
    void ofThoseThatAreNamedItSeesItsOwn() {
        UUID here = contact();
        database.execute(AT.formatted(here, "reiniging"));
        database.execute(AT.formatted(contact(), "reiniging"));
        UUID elsewhere = contact();
        database.execute(AT.formatted(elsewhere, "burgerzaken"));

        given().queryParam("id", here, elsewhere).get("/v1/contacts").then().statusCode(200)
                .body("contacts.id", equalTo(List.of(here.toString())));
        given().queryParam("id", java.util.Collections.nCopies(201, here)).get("/v1/contacts").then()
                .statusCode(anyOf(equalTo(400), equalTo(414)));
        given().queryParam("id", "K-1").get("/v1/contacts").then().statusCode(400).body("violations[0].field", equalTo("id"));
    }

    @Test
    void itsCountsAreOfWhatLiesThereToo() {
        UUID here = contact();
        database.execute(AT.formatted(here, "reiniging").replace("'OPEN'", "'RETURNED'"));
        database.execute("update decision set handover_returned_at = now()");
        database.execute(AT.formatted(contact(), "burgerzaken"));
        contact();

        given().get("/v1/contacts/_counts?states=true").then().statusCode(200).body("queue", equalTo(1))
                .body("returned", equalTo(1)).body("registered", equalTo(1)).body("handedOver", equalTo(1));
        given().get("/v1/contacts?queue=true").then().statusCode(200).body("contacts.id", equalTo(List.of(here.toString())));
    }

    private static io.restassured.response.ValidatableResponse answer(UUID contact) {
        return given().contentType(ContentType.JSON).body("{\"outcome\": \"ANSWERED\", \"text\": \"Morgen om acht uur\"}")
                .post("/v1/contacts/" + contact + "/answer").then();
    }

    private static io.restassured.response.ValidatableResponse note(UUID contact) {
        return given().contentType(ContentType.JSON).body("{\"text\": \"Morgen\"}").post("/v1/contacts/" + contact + "/notes")
                .then();
    }

    private UUID contact() {
        return UUID.fromString(database.column("""
                with stored as (insert into interaction values (gen_random_uuid(), 'GM0344', 'PHONE', now(), now(), 'agent')
                    returning id)
                insert into contact (id, version, interaction_id, municipality, channel, occurred_at, registered_at, summary)
                select gen_random_uuid(), 1, id, 'GM0344', 'PHONE', now(), now(), 'Een vraag' from stored returning id
                """).getFirst());
    }
}
