package nl.kcc.intake.desk;

import static nl.kcc.intake.AsAgent.aContact;
import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.call;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;
import nl.kcc.intake.catalogue.OtherBody;
import nl.kcc.intake.mail.MailboxNobodyReads;

/// What is for another body goes there, and the citizen is told.
@IntakeTest
@TestProfile(MailboxNobodyReads.class)
class ForwardingTest extends EmptyIntake {

    private static final String TEXT = "Daarover gaat de Belastingdienst.";

    @ParameterizedTest
    @ValueSource(strings = { "BELASTINGDIENST", "Belastingdienst", "belastingdienst" })
    void theContactIsReferredAndTheHistorySaysToWhom(String body) {
        UUID id = aContact("");

        forward(id, body, "").then().statusCode(200).body("state", equalTo("SETTLED")).body("outcome", equalTo("REFERRED"))
                .body("history[1].action", equalTo("ANSWERED")).body("history[1].code", equalTo("BELASTINGDIENST"))
                .body("history[1].text", equalTo(TEXT)).body("history[1].by", equalTo("agent"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''              | 1
            , "send": true  | 1
            , "send": false | 0
            """)
    void whoAskedByMailIsTold(String send, int mails) {
        UUID id = byForm();

        forward(id, "UWV", send).then().statusCode(200);

        assertThat(database.count("outgoing_mail where kind = 'ANSWER' and contact_version = 2")).isEqualTo(mails);
    }

    @ParameterizedTest
    @CsvSource({ "UWV, true, 1", "UWV, false, 1", "SVB, true, 0" })
    void itGoesOnToABodyThatTakesMail(String body, boolean told, int forwarded) {
        UUID id = byForm();

        forward(id, body, ", \"send\": " + told).then().statusCode(200);

        assertThat(database.column("select recipient from outgoing_mail where kind = 'FORWARD' and contact_version = 2"))
                .hasSize(forwarded).allMatch("post@uwv.voorbeeld.nl"::equals);
        agent().post("/v1/contacts/" + id + "/undo").then().statusCode(200);
        assertThat(database.count("outgoing_mail")).isZero();
    }

    @Test
    void whatWasSaidByTelephoneCannotGoOn() {
        forward(aContact(""), "UWV", "").then().statusCode(200);

        assertThat(database.count("outgoing_mail")).isZero();
    }

    private UUID byForm() {
        UUID id = aContact("");
        database.execute("insert into citizen_reference values ('%s', 'GM0344', 'K7Q2-9XMD-4TFB', 'burger@voorbeeld.nl')"
                .formatted(id));
        return id;
    }

    @Test
    void itCanBeTakenBack() {
        UUID id = aContact("");
        forward(id, "SVB", "").then().statusCode(200);

        agent().post("/v1/contacts/" + id + "/undo").then().statusCode(200).body("state", equalTo("REOPENED"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text": "x"}                              | body
            {"body": "", "text": "x"}                  | body
            {"body": "Jan Jansen", "text": "x"}        | body
            {"body": "UWV"}                            | text
            {"body": "UWV", "text": " "}               | text
            {"body": "UWV", "text": "x", "mail": "y"}  | mail
            """)
    void whatIsWrongIsNamed(String request, String field) {
        UUID id = aContact("");
        call(id, "forwarding", request).then().statusCode(400).body("violations[0].field", equalTo(field));
        assertThat(database.count("contact where outcome is not null")).isZero();
    }

    @Test
    void whatHasAnOutcomeIsNotForwarded() {
        forward(aContact("\"outcome\": \"ANSWERED\""), "UWV", "").then().statusCode(409);
        forward(aContact("\"outcome\": \"SPAM\""), "UWV", "").then().statusCode(409);
        forward(new UUID(1, 1), "UWV", "").then().statusCode(404);
        user("backoffice").contentType(ContentType.JSON).body("{\"body\": \"UWV\", \"text\": \"x\"}")
                .post("/v1/contacts/" + aContact("") + "/forwarding").then().statusCode(403);
    }

    @Test
    void theListHasNamesForPeople() {
        user("backoffice").get("/v1/other-bodies").then().statusCode(200)
                .body("bodies", hasItem(Map.of("code", "WONINGCORPORATIE", "name", "woningcorporatie", "takesMail", false)))
                .body("bodies",
                        hasItem(Map.of("code", "UWV", "name", "UWV", "takesMail", true)));
    }

    @Test
    void whateverASuggestionCallsElsewhereCanBeForwardedTo() throws IOException {
        try (var phrasings = OtherBody.class.getResourceAsStream("/suggest/elsewhere.tsv")) {
            List<String> bodies = new String(phrasings.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> line.split("\t")[0]).distinct().filter(body -> !body.equals("geen")).toList();

            assertThat(bodies).isNotEmpty().allMatch(body -> OtherBody.find(body).isPresent());
        }
    }

    private static io.restassured.response.Response forward(UUID contact, String body, String more) {
        return call(contact, "forwarding", "{\"body\": \"%s\", \"text\": \"%s\"%s}".formatted(body, TEXT, more));
    }
}
