package nl.kcc.intake.mail.correspondence;

import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.call;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;
import nl.kcc.intake.mail.MailboxNobodyReads;
import nl.kcc.intake.mail.processing.ArrivingMails;

/// A reply to an answered question: proposed what it is, and decided by a person.
@IntakeTest
@TestProfile(MailboxNobodyReads.class)
class ReplyDecisionTest extends EmptyIntake {

    @Inject
    ArrivingMails mails;

    private UUID earlier;

    @BeforeEach
    void ask() {
        earlier = mails.contactOf(mails.bring("""
                From: burger@voorbeeld.nl
                Subject: Grofvuil
                Message-ID: <1@voorbeeld.nl>

                Wanneer wordt het grofvuil opgehaald?
                """));
    }

    @Test
    void thanksAreProposedAsNoQuestionAndStayOpenUntilAPersonAgrees() {
        answer();
        UUID reply = reply("burger@voorbeeld.nl", "Bedankt!");

        read(reply).then().body("proposal", equalTo("NO_QUESTION")).body("decision", nullValue())
                .body("belonging.place", equalTo("TO"));
        assertThat(state(reply)).isEqualTo("OPEN");
        assertThat(state(earlier)).isEqualTo("SETTLED");

        decide(reply, "NO_QUESTION").then().statusCode(200).body("proposal", nullValue())
                .body("decision", equalTo("NO_QUESTION"));
        agent().get("/v1/contacts/" + reply).then().body("state", equalTo("EXCLUDED"))
                .body("exclusion", equalTo("NO_QUESTION")).body("history[-1].by", equalTo("agent"));
        assertThat(state(earlier)).isEqualTo("SETTLED");
    }

    @Test
    void theSameQuestionOpensTheEarlierContactAgain() {
        answer();
        UUID reply = reply("burger@voorbeeld.nl", "Het ligt er nog steeds.");
        read(reply).then().body("proposal", equalTo("SAME_QUESTION"));

        decide(reply, "SAME_QUESTION").then().statusCode(200);

        assertThat(state(earlier)).isEqualTo("REOPENED");
        agent().get("/v1/contacts/" + reply).then().body("exclusion", equalTo("DUPLICATE"));
    }

    @Test
    void aNewQuestionStaysAContactOfItsOwn() {
        answer();
        UUID reply = reply("burger@voorbeeld.nl", "Wat kost een paspoort?");
        read(reply).then().body("proposal", equalTo("NEW_QUESTION"));

        decide(reply, "NEW_QUESTION").then().statusCode(200);

        assertThat(state(reply)).isEqualTo("OPEN");
        assertThat(state(earlier)).isEqualTo("SETTLED");
        assertThat(database.column("select decision || ' ' || decided_by from incoming_mail where decision is not null"))
                .containsExactly("NEW_QUESTION agent");
    }

    @Test
    void whatIsDecidedStaysDecided() {
        answer();
        UUID reply = reply("burger@voorbeeld.nl", "Bedankt!");
        decide(reply, "SAME_QUESTION").then().statusCode(200);
        var before = database.rowCounts().get("audit");

        decide(reply, "SAME_QUESTION").then().statusCode(200);
        decide(reply, "NO_QUESTION").then().statusCode(409);

        assertThat(database.rowCounts().get("audit")).isEqualTo(before);
    }

    @Test
    void aDecisionThatBrokeOffIsFinished() {
        answer();
        UUID reply = reply("burger@voorbeeld.nl", "Het ligt er nog steeds.");
        call(earlier, "reopening", "{\"reason\": \"Vroeg opnieuw.\"}").then().statusCode(200);
        call(reply, "exclusion", "{\"reason\": \"DUPLICATE\"}").then().statusCode(200);

        decide(reply, "SAME_QUESTION").then().statusCode(200).body("decision", equalTo("SAME_QUESTION"));
    }

    @Test
    void whileAnAnswerIsOwedNothingIsProposedAndNothingReopened() {
        UUID reply = reply("burger@voorbeeld.nl", "Ik wacht nog steeds.");
        read(reply).then().body("proposal", nullValue()).body("belonging.place", equalTo("TO"));

        decide(reply, "SAME_QUESTION").then().statusCode(200);

        assertThat(state(earlier)).isEqualTo("OPEN");
        assertThat(state(reply)).isEqualTo("EXCLUDED");
    }

    @Test
    void noQuestionIsLostInOneThatDoesNotCount() {
        call(earlier, "exclusion", "{\"reason\": \"SPAM\"}").then().statusCode(200);
        UUID reply = reply("burger@voorbeeld.nl", "Ik wacht nog steeds.");

        decide(reply, "SAME_QUESTION").then().statusCode(409);

        assertThat(state(reply)).isEqualTo("OPEN");
        read(reply).then().body("decision", nullValue());
    }

    @Test
    void ofAStrangersReplyNothingIsProposed() {
        answer();
        UUID reply = reply("ander@voorbeeld.nl", "Bedankt!");

        read(reply).then().body("proposal", nullValue()).body("belonging.place", equalTo("PERHAPS"));
        decide(reply, "NEW_QUESTION").then().statusCode(200);
    }

    @Test
    void onlyRepliesAreDecidedAndOnlyByAgents() {
        decide(earlier, "NO_QUESTION").then().statusCode(404);
        agent().body("{}").post("/v1/contacts/" + earlier + "/mail/decision").then().statusCode(400);
        user("backoffice").contentType(ContentType.JSON).body("{\"decision\": \"NO_QUESTION\"}")
                .post("/v1/contacts/" + earlier + "/mail/decision").then().statusCode(403);
    }

    private void answer() {
        call(earlier, "answer", "{\"outcome\": \"ANSWERED\", \"text\": \"Elke dinsdag.\"}").then().statusCode(200);
    }

    private UUID reply(String from, String words) {
        return mails.contactOf(mails.bring("""
                From: %s
                Subject: Re: Antwoord op uw vraag
                Message-ID: <2@voorbeeld.nl>
                In-Reply-To: <1@voorbeeld.nl>

                %s
                """.formatted(from, words)));
    }

    private static Response read(UUID contact) {
        return agent().get("/v1/contacts/" + contact + "/mail");
    }

    private static Response decide(UUID contact, String decision) {
        return agent().body("{\"decision\": \"" + decision + "\"}").post("/v1/contacts/" + contact + "/mail/decision");
    }

    private static String state(UUID contact) {
        return agent().get("/v1/contacts/" + contact).path("state");
    }
}
