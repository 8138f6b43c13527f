package nl.kcc.intake.desk;

import static nl.kcc.intake.AsAgent.aContact;
import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.call;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.restassured.response.Response;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

/// Whatever is wrong: a 4xx that says where in Dutch, and nothing stored.
@IntakeTest
class BadInputTest extends EmptyIntake {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("nl.kcc.intake.desk.BadRegistrations#all")
    void aWrongRegistrationIsRefusedWithTheFieldAndNothingIsStored(String field, String flaw, String body) {
        Map<String, Long> before = database.rowCounts();

        assertRefused(agent().body(body).post("/v1/contacts"), field);

        assertThat(database.rowCounts()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            answer    | outcome    | {}
            answer    | outcome    | {"outcome": null}
            answer    | outcome    | {"outcome": "HANDOVER"}
            answer    | outcome    | {"outcome": "SPAM"}
            answer    | outcome    | {"outcome": 1}
            answer    | text       | {"outcome": "ANSWERED", "text": ""}
            answer    | text       | {"outcome": "ANSWERED", "text": "a\\u0000b"}
            answer    | text       | {"outcome": "ANSWERED", "text": 5}
            answer    | at         | {"outcome": "ANSWERED", "at": "straks"}
            answer    | at         | {"outcome": "ANSWERED", "at": "9999-12-31T00:00:00Z"}
            answer    | at         | {"outcome": "ANSWERED", "at": "2001-01-01T00:00:00Z"}
            answer    | by         | {"outcome": "ANSWERED", "by": "mij"}
            handover  | reason     | {}
            handover  | reason     | {"reason": "geen kennis"}
            handover  | reason     | {"reason": ""}
            handover  | reason     | {"reason": "999990342"}
            handover  | reason     | {"reason": "R_999990342"}
            handover  | reason     | {"reason": "MEVROUW_JANSEN_0612345678"}
            handover  | reason     | {"reason": "UNSPECIFIED"}
            handover  | department | {"reason": "OTHER", "department": "Burger Zaken"}
            handover  | department | {"reason": "OTHER", "department": 4}
            handover  | note       | {"reason": "OTHER", "note": "\\u0007"}
            reopening | reason     | {}
            reopening | reason     | {"reason": " "}
            reopening | reason     | {"reason": null}
            exclusion | reason     | {}
            exclusion | reason     | {"reason": "ANSWERED"}
            exclusion | reason     | {"reason": null}
            topic     | topic      | {}
            topic     | topic      | {"topic": null}
            topic     | topic      | {"topic": "Grof Vuil"}
            verdict   | resolved   | {}
            verdict   | resolved   | {"resolved": null}
            verdict   | resolved   | {"resolved": "true"}
            verdict   | resolved   | {"resolved": 1}
            verdict   | ``         | [true]
            verdict   | ``         | {"resolved":
            """)
    void aWrongCommandIsRefusedWithTheFieldAndChangesNothing(String move, String field, String body) {
        var id = aContact("");
        String before = database.everything();

        assertRefused(call(id, move, body), field);

        assertThat(database.everything()).isEqualTo(before);
    }

    @Test
    void aMessageOfTenMegabytesIsRefused() {
        String body = BadRegistrations.good().replace("Wat kost het?", "a".repeat(10_000_000));

        Response answer = agent().body(body).post("/v1/contacts");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(database.count("contact")).isZero();
    }

    @Test
    void anotherContentTypeIsRefused() {
        Response answer = user("agent").contentType("text/plain").body(BadRegistrations.good()).post("/v1/contacts");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] body = BadRegistrations.good().replace("Wat kost het?", "Wat kost het~").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < body.length; i++) {
            body[i] = body[i] == '~' ? (byte) 0xff : body[i];
        }

        assertRefused(agent().body(body).post("/v1/contacts"), BadRegistrations.NO_FIELD);
        assertThat(database.count("contact")).isZero();
    }

    @Test
    void aWrongIdempotencyKeyIsRefused() {
        for (String key : List.of("x".repeat(256), "sleutel\tmet\ttabs", "", "\"\"")) {
            assertRefused(agent().header(IdempotencyKey.HEADER, key).body(BadRegistrations.good()).post("/v1/contacts"),
                    IdempotencyKey.HEADER);
        }
        assertThat(database.count("contact")).isZero();
    }

    @Test
    void anUnknownTopicIsNamedOnceThereIsACatalogue() {
        database.execute("insert into topic_copy (code, version, name, active) values ('paspoort', 1, 'Paspoort', true)");
        String twoUnknown = BadRegistrations.good().replace("}]", "}, {\"topic\": \"paspoort\", \"summary\": \"x\"},"
                + " {\"topic\": \"verzonnen\", \"summary\": \"x\"}]");

        Response answer = agent().body(twoUnknown).post("/v1/contacts");

        assertRefused(answer, "questions[0].topic");
        assertThat(answer.jsonPath().getList("violations.field")).containsExactly("questions[0].topic",
                "questions[2].topic");
        assertThat(database.count("contact")).isZero();
    }

    @Test
    void anUnknownDepartmentIsRefusedAtEveryDoorOnceThereIsACatalogue() {
        var id = aContact("");
        database.execute("insert into topic_copy (code, version, name, department, active, departments) values"
                + " ('paspoort', 1, 'Paspoort', 'burgerzaken', true, '{burgerzaken,algemene-zaken}')");
        String before = database.everything();
        String jansen = "mevrouw-jansen-dorpsstraat-1";

        Response registration = agent().body(handedOverTo(jansen)).post("/v1/contacts");
        Response handover = call(id, "handover", "{\"reason\": \"OTHER\", \"department\": \"" + jansen + "\"}");

        assertRefused(registration, "questions[1].handover.department");
        assertRefused(handover, "department");
        for (Response answer : List.of(registration, handover)) {
            assertThat(answer.jsonPath().getString("detail"))
                    .isEqualTo("Deze afdeling bestaat niet. Bekend zijn: algemene-zaken, burgerzaken.");
        }
        assertThat(database.everything()).isEqualTo(before);
        agent().body(handedOverTo("algemene-zaken")).post("/v1/contacts").then().statusCode(201);
        call(id, "handover", "{\"reason\": \"OTHER\", \"department\": \"burgerzaken\"}").then().statusCode(200);
    }

    private static String handedOverTo(String department) {
        return """
                {"municipality": "GM0344", "channel": "PHONE", "questions": [{"summary": "x"},
                 {"summary": "y", "outcome": "HANDOVER", "handover": {"reason": "OTHER", "department": "%s"}}]}"""
                .formatted(department);
    }

    @Test
    void anUnknownReasonIsAnsweredWithTheKnownOnes() {
        String answer = call(aContact(""), "handover", "{\"reason\": \"GEEN_ZIN\"}").then().statusCode(400).extract()
                .path("violations[0].message");

        assertThat(answer).isEqualTo("Deze reden bestaat niet. Bekend zijn: NO_KNOWLEDGE, NOT_AUTHORISED, COMPLEX, NO_TIME,"
                + " CITIZEN_REQUEST, OTHER.");
    }

    @Test
    void theReasonsCanBeAskedFor() {
        agent().get("/v1/handover-reasons").then().statusCode(200)
                .body("reasons.code", equalTo(List.of("NO_KNOWLEDGE", "NOT_AUTHORISED", "COMPLEX", "NO_TIME", "CITIZEN_REQUEST",
                        "OTHER")))
                .body("reasons[1].label", equalTo("Het KCC mag dit niet beslissen"));
    }

    private static void assertRefused(Response answer, String field) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("title")).isNotBlank();
        assertThat(answer.jsonPath().getString("detail")).isNotBlank().endsWith(".");
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(400);
        assertThat(answer.jsonPath().getList("violations.field")).as(answer.asString()).contains(field);
        assertThat(answer.asString()).doesNotContain("999990342").doesNotContain("12345678").doesNotContain("nl.kcc")
                .doesNotContain("Exception");
    }

    @Test
    void theMessageThatAllOthersAreMadeOfIsGood() {
        agent().body(BadRegistrations.good()).post("/v1/contacts").then().statusCode(201);
    }
}
