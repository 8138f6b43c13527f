package nl.kcc.intake.mail.correspondence;

import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.call;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import nl.kcc.intake.AsAgent;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;
import nl.kcc.intake.mail.MailboxNobodyReads;
import nl.kcc.intake.mail.processing.ArrivingMails;

/// What an agent sees of a contact's mails.
@IntakeTest
@TestProfile(MailboxNobodyReads.class)
class CorrespondenceTest extends EmptyIntake {

    private static final String WITH_FILES = """
            From: Proef Burger <Burger@voorbeeld.nl>
            To: gemeente@kcc.local
            Subject: Grofvuil
            Date: Sat, 28 Nov 2026 10:00:00 +0100
            Message-ID: <1@voorbeeld.nl>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="grens"

            --grens
            Content-Type: text/plain; charset=utf-8

            Wanneer komt het grofvuil? Mijn BSN is 999990342.

            --
            Proef Burger
            Op 27 nov 2026 om 09:00 schreef Gemeente <gemeente@kcc.local>:
            > Wij halen het op.
            --grens
            Content-Type: text/html; name="../foto é.html"
            Content-Disposition: attachment; filename*=UTF-8''..%2Ffoto%20%C3%A9.html

            <script>alert(1)</script>
            --grens
            Content-Type: text/html
            Content-Disposition: attachment; filename="foto.html"

            twee
            --grens
            Content-Type: text/html
            Content-Disposition: attachment; filename="foto.html"

            drie
            --grens--
            """;

    @Inject
    ArrivingMails mails;

    @Test
    void theWordsOfTheCitizenStandApartFromWhatIsQuoted() {
        read(asked()).body("message.kind", equalTo("QUESTION")).body("message.subject", equalTo("Grofvuil"))
                .body("message.from.address", equalTo("burger@voorbeeld.nl"))
                .body("message.from.name", equalTo("Proef Burger"))
                .body("message.passages.kind", contains("OWN", "SIGNATURE", "QUOTED"))
                .body("message.passages[0].text", equalTo("Wanneer komt het grofvuil? Mijn BSN is [BSN]."))
                .body("message.passages[1].text", containsString("Proef Burger"))
                .body("message.passages[2].text", containsString("Wij halen het op."))
                .body("message.leftOut", empty()).body("belonging", nullValue());
    }

    @Test
    void filesHaveSafeAndDistinctNames() {
        read(asked()).body("message.attachments.number", contains(1, 2, 3))
                .body("message.attachments.name", contains("foto é.html", "foto.html", "foto (2).html"))
                .body("message.attachments.size", contains(25, 4, 4))
                .body("message.attachments.type", contains("text/html", "text/html", "text/html"));
    }

    @Test
    void aFileIsOnlyEverADownload() {
        var file = agent().get("/v1/contacts/" + asked() + "/mail/attachments/1").then().statusCode(200)
                .contentType("application/octet-stream")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", equalTo("default-src 'none'; sandbox; frame-ancestors 'none'"))
                .header("Content-Disposition", equalTo(
                        "attachment; filename=\"foto _.html\"; filename*=UTF-8''foto%20%C3%A9.html"))
                .extract();
        assertThat(file.body().asString()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void aFileThatIsNotThereIsNotFound() {
        UUID contact = asked();
        for (String number : new String[] { "0", "-1", "4", "2147483647", "een" }) {
            agent().get("/v1/contacts/" + contact + "/mail/attachments/" + number).then().statusCode(404);
        }
    }

    @Test
    void imagesInTheTextAreNoFiles() {
        UUID mail = mails.bring("""
                From: burger@voorbeeld.nl
                Subject: Logo
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary="grens"

                --grens
                Content-Type: text/html

                <p>Wat kost een paspoort?</p><img src="cid:logo">
                --grens
                Content-Type: image/png
                Content-ID: <logo>
                Content-Transfer-Encoding: base64

                iVBORw0K
                --grens--
                """);

        read(mails.contactOf(mail)).body("message.attachments", empty())
                .body("message.passages.text", contains("Wat kost een paspoort?"));
    }

    @Test
    void eachShowingLeavesATrace() {
        UUID contact = asked();
        read(contact);
        agent().get("/v1/contacts/" + contact + "/mail/attachments/1").then().statusCode(200);

        assertThat(database.column("select reader from contact_read where contact_id = '" + contact + "'"))
                .containsExactly("agent", "agent");
    }

    @Test
    void theBackOfficeSeesItAndNobodyElse() {
        String path = "/v1/contacts/" + asked() + "/mail";
        user("backoffice").get(path).then().statusCode(200);
        user("manager").get(path).then().statusCode(403);
        user("manager").get(path + "/attachments/1").then().statusCode(403);
        agent().get("/v1/contacts/" + UUID.randomUUID() + "/mail").then().statusCode(404);
    }

    @Test
    void theLettersHaveTheirState() {
        UUID contact = asked();
        call(contact, "answer", "{\"outcome\": \"ANSWERED\", \"text\": \"Elke dinsdag.\"}").then().statusCode(200);
        database.execute(
                "update outgoing_mail set state = 'BOUNCED', failure = '5.1.1', sent_at = now() where kind = 'RECEIPT'");
        database.execute("update outgoing_mail set failure = 'MailConnectException' where kind = 'ANSWER'");

        read(contact).body("letters.kind", contains("RECEIPT", "ANSWER")).body("letters.state", contains("BOUNCED", "WAITING"))
                .body("letters[0].failure", equalTo("5.1.1")).body("letters[1].failure", nullValue())
                .body("letters[0].leavesAt", nullValue()).body("letters[1].leavesAt", notNullValue());
    }

    @Test
    void aContactOfAnotherChannelHasNoMessage() {
        read(AsAgent.aContact("")).body("message", nullValue()).body("letters", empty());
    }

    @Test
    void whatAStrangerWritesShowsNothingOfTheEarlierContact() {
        UUID contact = asked();
        UUID reply = mails.bring("""
                From: ander@voorbeeld.nl
                Subject: Re: Grofvuil
                Message-ID: <2@voorbeeld.nl>
                In-Reply-To: <1@voorbeeld.nl>

                Dat wil ik ook weten.
                """);
        String reference = database.column("select reference from citizen_reference where contact_id = '" + contact + "'")
                .getFirst();

        String whole = read(mails.contactOf(reply)).body("belonging.place", equalTo("PERHAPS"))
                .body("belonging.reference", equalTo(reference)).body("belonging.contactId", equalTo(contact.toString()))
                .body("message.passages.text", not(contains("grofvuil"))).extract().asString();
        assertThat(whole).doesNotContain("burger@voorbeeld.nl", "Wanneer komt het grofvuil?");
    }

    @Test
    void oneThatCannotBeReadSaysWhy() {
        UUID mail = mails.bring("""
                From: burger@voorbeeld.nl
                Subject: Geheim

                -----BEGIN PGP MESSAGE-----
                """);

        read(mails.contactOf(mail)).body("message.kind", equalTo("UNREADABLE")).body("message.detail", equalTo("ENCRYPTED"));
    }

    private UUID asked() {
        return mails.contactOf(mails.bring(WITH_FILES));
    }

    private static ValidatableResponse read(UUID contact) {
        return agent().get("/v1/contacts/" + contact + "/mail").then().statusCode(200);
    }
}
