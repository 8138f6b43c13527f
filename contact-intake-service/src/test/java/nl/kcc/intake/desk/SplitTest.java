package nl.kcc.intake.desk;

import static nl.kcc.intake.AsAgent.aContact;
import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.call;
import static nl.kcc.intake.AsAgent.register;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import nl.kcc.events.Topics;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;
import nl.kcc.intake.mail.MailboxNobodyReads;
import nl.kcc.intake.mail.processing.ArrivingMails;

/// A message with several questions becomes several contacts of one interaction.
@IntakeTest
@TestProfile(MailboxNobodyReads.class)
class SplitTest extends EmptyIntake {

    private static final String MAIL = """
            From: Proef Burger <Burger@voorbeeld.nl>
            Subject: Van alles
            Message-ID: <1@voorbeeld.nl>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="grens"

            --grens
            Content-Type: text/plain

            Wanneer komt het grofvuil, en wat kost een paspoort?
            --grens
            Content-Type: text/plain
            Content-Disposition: attachment; filename="foto.txt"

            een
            --grens--
            """;

    @Inject
    ArrivingMails mails;

    @Test
    void theQuestionsShareChannelMomentAndInteraction() {
        UUID first = aContact("");
        String interaction = agent().get("/v1/contacts/" + first).jsonPath().getString("interactionId");

        JsonPath split = split(first, """
                {"questions": [{"summary": "Wat kost een paspoort?", "topic": "paspoort", "outcome": "ANSWERED"},
                               {"summary": "En 999990342?", "outcome": "HANDOVER", "handover": {"reason": "OTHER"}}]}""")
                .then().statusCode(201).header("Location", startsWith("http")).body("interactionId", equalTo(interaction))
                .body("contacts.state", equalTo(List.of("SETTLED", "HANDED_OVER"))).extract().jsonPath();

        UUID second = split.getUUID("contacts[1].id");
        var told = agent().get("/v1/contacts/" + first).then().body("summary", equalTo("Wat kost het?"))
                .body("interactionId", equalTo(interaction)).body("history[1].action", equalTo("NOTED"))
                .body("history[1].text", equalTo("Gesplitst: 2 vragen zijn eigen contacten geworden.")).extract().jsonPath();
        agent().get("/v1/contacts/" + second).then().body("channel", equalTo("PHONE"))
                .body("occurredAt", equalTo(told.getString("occurredAt"))).body("summary", equalTo("En [BSN]?"))
                .body("interactionId", equalTo(interaction)).body("history[0].action", equalTo("REGISTERED"));
        assertThat(database.count("interaction")).isEqualTo(1);
        await().until(() -> kafka.published(Topics.CONTACTS, second.toString()).size() == 1);
    }

    @Test
    void theFirstCanBeNarrowedAndItsWordsAreKept() {
        UUID first = aContact("");

        split(first, "{\"summary\": \"Wat kost een paspoort? 111222333\", \"questions\": [{\"summary\": \"En een ID?\"}]}")
                .then().statusCode(201);

        agent().get("/v1/contacts/" + first).then().body("summary", equalTo("Wat kost een paspoort? [BSN]"))
                .body("history[1].text",
                        equalTo("Gesplitst: één vraag is een eigen contact geworden. De vraag was: Wat kost het?"));
    }

    @Test
    void theyAreOfTheSamePerson() {
        UUID first = register("""
                {"municipality": "GM0344", "channel": "EMAIL", "person": {"type": "EMAIL", "value": "jan@voorbeeld.nl"},
                 "questions": [{"summary": "x", "topic": "grofvuil"}]}""").jsonPath().getUUID("contacts[0].id");
        UUID more = split(first, "{\"questions\": [{\"summary\": \"y\", \"topic\": \"grofvuil\"}]}").jsonPath()
                .getUUID("contacts[0].id");

        agent().body("{\"person\": {\"type\": \"EMAIL\", \"value\": \"jan@voorbeeld.nl\"}, \"purpose\": \"Proef\"}")
                .post("/v1/contacts/_search").then().statusCode(200).body("contacts", hasSize(2));
        // Of one interaction, so neither repeats the other.
        agent().get("/v1/contacts/" + more).then().body("state", equalTo("OPEN"));
        assertThat(database.count("identity_pseudonym")).isEqualTo(1);
    }

    @Test
    void anOutcomeIsReachedWhenItIsGivenAndNotWhenItWasAsked() {
        UUID first = aContact("");
        database.execute("update contact set occurred_at = now() - interval '9 days'");

        UUID more = split(first, "{\"questions\": [{\"summary\": \"y\", \"outcome\": \"ANSWERED\"}]}").jsonPath()
                .getUUID("contacts[0].id");

        assertThat(database.count("contact where id = '" + more + "' and first_answer_at > now() - interval '1 minute'"))
                .isEqualTo(1);
    }

    @Test
    void eachIsAnsweredToWhoeverWrote() {
        UUID first = mails.contactOf(mails.bring(MAIL));
        UUID more = split(first, "{\"questions\": [{\"summary\": \"Wat kost een paspoort?\"}]}").jsonPath()
                .getUUID("contacts[0].id");
        UUID third = split(more, "{\"questions\": [{\"summary\": \"Hoe lang duurt dat?\"}]}").jsonPath()
                .getUUID("contacts[0].id");

        for (UUID contact : List.of(first, more, third)) {
            call(contact, "answer", "{\"outcome\": \"ANSWERED\", \"text\": \"Zo zit dat.\"}").then().statusCode(200);
            agent().get("/v1/contacts/" + contact + "/mail").then().statusCode(200)
                    .body("message.subject", equalTo("Van alles")).body("message.attachments", hasSize(1));
            agent().get("/v1/contacts/" + contact + "/mail/attachments/1").then().statusCode(200);
        }
        assertThat(database.column("select recipient || ' ' || mailbox from outgoing_mail where kind = 'ANSWER'"))
                .hasSize(3).containsOnly("burger@voorbeeld.nl gemeente@kcc.local");
        assertThat(database.column("select distinct reference from citizen_reference")).hasSize(3);
        assertThat(database.count("outgoing_mail where kind = 'RECEIPT'")).isEqualTo(1);
    }

    @Test
    void theSameRequestTwiceSplitsOnce() {
        UUID first = aContact("");
        String body = "{\"summary\": \"Enger\", \"questions\": [{\"summary\": \"y\"}]}";
        String once = keyed(first, body).then().statusCode(201).extract().asString();

        assertThat(keyed(first, body).then().statusCode(201).extract().asString()).isEqualTo(once);
        keyed(first, body.replace("\"y\"", "\"z\"")).then().statusCode(422);
        keyed(aContact(""), body).then().statusCode(422);
        assertThat(database.count("split_contact")).isEqualTo(1);
        assertThat(database.count("contact_note")).isEqualTo(1);
    }

    @Test
    void thereAreTwentyAtMost() {
        UUID first = aContact("");
        split(first, questions(18)).then().statusCode(201).body("contacts", hasSize(18)).body("interactionId", notNullValue());

        split(first, questions(2)).then().statusCode(409).contentType("application/problem+json");
        assertThat(database.count("contact")).isEqualTo(19);
        split(first, questions(1)).then().statusCode(201);
        split(first, questions(20)).then().statusCode(400).body("violations[0].field", equalTo("questions"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                                | questions
            {"questions": []}                                                                 | questions
            {"questions": [{"summary": " "}]}                                                 | questions[0].summary
            {"questions": [{"summary": "x", "outcome": "ANSWERED", "handover": {"reason": "OTHER"}}]} | questions[0].handover
            {"questions": [{"summary": "x"}], "summary": ""}                                  | summary
            {"questions": [{"summary": "x"}], "channel": "EMAIL"}                             | channel
            """)
    void whatIsWrongIsNamed(String body, String field) {
        split(aContact(""), body).then().statusCode(400).body("violations[0].field", equalTo(field));
        assertThat(database.count("contact")).isEqualTo(1);
    }

    @Test
    void whatDoesNotCountIsNotSplit() {
        split(aContact("\"outcome\": \"SPAM\""), questions(1)).then().statusCode(409);
        split(new UUID(1, 1), questions(1)).then().statusCode(404);
        user("backoffice").contentType(ContentType.JSON).body(questions(1))
                .post("/v1/contacts/" + aContact("") + "/split").then().statusCode(403);
    }

    private static String questions(int number) {
        return "{\"questions\": [" + String.join(", ", Collections.nCopies(number, "{\"summary\": \"x\"}")) + "]}";
    }

    private static Response split(UUID contact, String body) {
        return call(contact, "split", body);
    }

    private static Response keyed(UUID contact, String body) {
        return agent().header("Idempotency-Key", "een").body(body).post("/v1/contacts/" + contact + "/split");
    }
}
