package nl.kcc.intake.mail;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import nl.kcc.events.Topics;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

/// A question by mail, from a mail program to the answer in it: over SMTP and IMAP, and nothing between.
@IntakeTest
@TestProfile(WithMailbox.class)
class MailToContactTest extends EmptyIntake {

    private static final String MAILBOX = "gemeente@kcc.local";
    private static final int PATIENCE = 60;

    @ConfigProperty(name = "kcc.mail.gemeente.smtp.port")
    int smtp;
    @ConfigProperty(name = "kcc.mail.gemeente.imap.port")
    int imap;

    private MailProgram mail;
    /// Each test has a citizen of its own: the mails of the others stay on the server.
    private String citizen;

    @BeforeEach
    void open() {
        mail = new MailProgram(smtp, imap, MailServerResource.PASSWORD);
        citizen = "burger-" + UUID.randomUUID() + "@voorbeeld.nl";
    }

    @Test
    void aMailBecomesAContactAndItsWriterGetsAReceipt() throws Exception {
        mail.send(MAILBOX, question("Grofvuil", "Wanneer wordt het grofvuil opgehaald?"));
        awaitKinds("QUESTION");

        assertThat(database.column("select channel || ' ' || municipality || ' ' || summary from contact"))
                .containsExactly("EMAIL GM0344 Wanneer wordt het grofvuil opgehaald?");
        assertThat(database.count("identity_pseudonym")).isEqualTo(1);

        promise("2026-12-01T16:00:00Z");
        MimeMessage receipt = received(1).getFirst();
        String reference = database.column("select reference from citizen_reference").getFirst();
        assertThat(receipt.getSubject()).isEqualTo("Wij hebben uw vraag ontvangen (" + reference + ")");
        assertThat((String) receipt.getContent()).contains(reference, "dinsdag 1 december om 17.00 uur",
                "https://kcc.voorbeeld.nl/status/");
        assertThat(receipt.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(receipt.getHeader("X-Kcc-Loop")).containsExactly("kcc.local");
        assertThat(receipt.getHeader("In-Reply-To")).hasSize(1);
        assertThat(database.column("select state from outgoing_mail")).containsExactly("SENT");
    }

    @Test
    void aStoredMailIsMovedAndKeptAsItCame() {
        mail.send(MAILBOX, question("Grofvuil", "Wanneer wordt het grofvuil opgehaald?"));
        awaitKinds("QUESTION");

        assertThat(database.column("select convert_from(raw, 'UTF8') from incoming_mail").getFirst())
                .contains("Subject: Grofvuil\r\n", "Wanneer wordt het grofvuil opgehaald?");
        await().atMost(PATIENCE, SECONDS).until(() -> mail.inbox(MAILBOX).isEmpty());
        assertThat(mail.folder(MAILBOX, "Ingelezen")).isNotEmpty();
    }

    @Test
    void oneReceiptADayIsEnough() {
        mail.send(MAILBOX, question("Een", "Wat kost een paspoort?"));
        mail.send(MAILBOX, question("Twee", "Wat kost een rijbewijs?"));
        awaitKinds("QUESTION", "QUESTION");

        assertThat(database.count("contact")).isEqualTo(2);
        assertThat(database.count("outgoing_mail")).isEqualTo(1);
    }

    @Test
    void theSameMailOnceMoreIsOneContact() {
        String message = question("Grofvuil", "Wanneer wordt het grofvuil opgehaald?");
        mail.send(MAILBOX, message);
        awaitKinds("QUESTION");
        mail.send(MAILBOX, message);

        awaitKinds("DUPLICATE", "QUESTION");
        assertThat(database.count("contact")).isEqualTo(1);
        assertThat(database.column("select answers from incoming_mail where kind = 'DUPLICATE'"))
                .isEqualTo(database.column("select cast(id as text) from contact"));
    }

    @Test
    void whatAProgramSendsIsKeptAndNeverAnswered() {
        mail.send(MAILBOX, "Auto-Submitted: auto-replied\n" + question("Ontvangen", "Wij hebben uw bericht ontvangen."));

        awaitKinds("AUTOMATIC");
        assertThat(database.column("select detail from incoming_mail")).containsExactly("AUTO_SUBMITTED");
        assertThat(database.count("contact")).isZero();
        assertThat(database.count("outgoing_mail")).isZero();
    }

    @Test
    void oneThatCannotBeReadIsAContactAndKeepsNobodyBack() {
        mail.send(MAILBOX, question("Een", "Wat kost een paspoort?"));
        mail.send(MAILBOX, question("Twee", "-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----"));
        mail.send(MAILBOX, question("Drie", "Wat kost een rijbewijs?"));

        awaitKinds("QUESTION", "QUESTION", "UNREADABLE");
        assertThat(database.column("select summary from contact")).hasSize(3)
                .anyMatch(summary -> summary.startsWith("Onleesbare e-mail: het bericht is versleuteld."));
    }

    @Test
    void anAnswerReachesTheCitizenAndItsBounceOpensTheContactAgain() throws Exception {
        UUID contact = asked();
        call(contact, "answer", "{\"outcome\": \"ANSWERED\", \"text\": \"Elke dinsdag.\"}").then().statusCode(200);
        promise("2026-12-01T16:00:00Z");

        MimeMessage answer = received(2).stream().filter(message -> subject(message).startsWith("Antwoord")).findFirst()
                .orElseThrow();
        assertThat((String) answer.getContent()).contains("Elke dinsdag.", "Is uw vraag hiermee beantwoord?");
        assertThat(answer.getReplyTo()[0].toString()).matches("gemeente\\+[a-z2-7]{39}@kcc\\.local");
        assertThat(answer.getHeader("Auto-Submitted")).isNull();

        mail.send(MAILBOX, bounce(answer.getMessageID()));
        await().atMost(PATIENCE, SECONDS).until(() -> database.count("contact where reopened_at is not null") == 1);
        assertThat(database.column("select state || ' ' || failure from outgoing_mail where kind = 'ANSWER'"))
                .containsExactly("BOUNCED 5.1.1");
        agent().get("/v1/contacts/" + contact).then().body("history[-1].text",
                equalTo("Het antwoord kon niet worden bezorgd (5.1.1)."));
    }

    @Test
    void anAnswerStaysHereWhenTheAgentWantsThat() {
        UUID contact = asked();
        call(contact, "answer", "{\"outcome\": \"ANSWERED\", \"text\": \"Elke dinsdag.\", \"send\": false}").then()
                .statusCode(200);

        assertThat(database.count("outgoing_mail where kind = 'ANSWER'")).isZero();
    }

    @Test
    void whatIsForAnotherBodyGetsThereAsItCame() throws Exception {
        UUID contact = asked();
        promise("2026-12-01T16:00:00Z");
        call(contact, "forwarding", "{\"body\": \"UWV\", \"text\": \"Wij hebben uw bericht doorgestuurd.\"}").then()
                .statusCode(200);

        received(2);
        MimeMessage forwarded = await().atMost(PATIENCE, SECONDS)
                .until(() -> mail.inbox("post@uwv.voorbeeld.nl"), messages -> messages.size() == 1).getFirst();
        assertThat(forwarded.getReplyTo()[0]).hasToString(citizen);
        var original = (MimeMessage) ((MimeMultipart) forwarded.getContent()).getBodyPart(1).getContent();
        assertThat(((InternetAddress) original.getFrom()[0]).getAddress()).isEqualTo(citizen);

        mail.send(MAILBOX, bounce(forwarded.getMessageID()));
        await().atMost(PATIENCE, SECONDS).until(() -> database.count("contact where reopened_at is not null") == 1);
        agent().get("/v1/contacts/" + contact).then().body("history[-1].text",
                equalTo("Het bericht kon niet worden doorgestuurd (5.1.1)."));
    }

    @Test
    void whoAskedByFormIsAnsweredByMail() {
        given().contentType(ContentType.JSON).body("""
                {"municipality": "GM0344", "email": "%s", "message": "Wat kost een paspoort?"}""".formatted(citizen))
                .post("/v1/web-contacts").then().statusCode(202);
        UUID contact = UUID.fromString(database.column("select id from contact").getFirst());
        promise("2026-12-01T16:00:00Z");
        received(1);

        call(contact, "answer", "{\"outcome\": \"ANSWERED\", \"text\": \"Tachtig euro.\"}").then().statusCode(200);
        received(2);
    }

    @Test
    void aReplyBelongsToItsContactAndThatOfAStrangerPerhaps() throws Exception {
        UUID contact = asked();
        promise("2026-12-01T16:00:00Z");
        String receipt = received(1).getFirst().getMessageID();

        mail.send(MAILBOX, "In-Reply-To: " + receipt + "\n" + question("Re", "En wat kost het met spoed?"));
        awaitKinds("QUESTION", "QUESTION");
        String stranger = "In-Reply-To: " + receipt + "\n" + question("Re", "Ik wil dat ook weten.");
        mail.send(MAILBOX, stranger.replace(citizen, "ander@voorbeeld.nl"));
        awaitKinds("QUESTION", "QUESTION", "QUESTION");

        assertThat(database.column("""
                select belonging || ' ' || answers from incoming_mail where belonging is not null order by stored_at"""))
                .containsExactly("TO " + contact, "PERHAPS " + contact);
    }

    @Test
    void nothingOfTheCitizenLeavesIntake() {
        UUID contact = asked();

        assertThat(kafka.published(Topics.CONTACTS, contact.toString()))
                .noneMatch(event -> new String(event.value(), StandardCharsets.UTF_8).contains("voorbeeld.nl"));
    }

    private UUID asked() {
        mail.send(MAILBOX, question("Grofvuil", "Wanneer wordt het grofvuil opgehaald?"));
        awaitKinds("QUESTION");
        return UUID.fromString(database.column("select id from contact").getFirst());
    }

    private String question(String subject, String text) {
        return """
                From: Proef Burger <%s>
                To: gemeente@kcc.local
                Subject: %s
                Date: Sat, 28 Nov 2026 10:00:00 +0100
                Message-ID: <%s@voorbeeld.nl>

                %s
                """.formatted(citizen, subject, UUID.randomUUID(), text);
    }

    private static String bounce(String messageId) {
        return """
                From: Mail Delivery System <mailer-daemon@voorbeeld.nl>
                To: gemeente@kcc.local
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                The address does not exist.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.voorbeeld.nl

                Final-Recipient: rfc822; burger@voorbeeld.nl
                Action: failed
                Status: 5.1.1

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s

                --b--
                """.formatted(messageId);
    }

    /// What routing would tell.
    private void promise(String moment) {
        database.execute("""
                insert into decision (contact_id, version, destination, reason, explanation, rule, rule_set, answer_due_at,
                    decided_at)
                select id, 1, 'FRONT_OFFICE', 'DIRECT_ANSWER', 'Direct te beantwoorden.', 'direct', 1, '%s', now() from contact
                on conflict do nothing""".formatted(moment));
    }

    private void awaitKinds(String... kinds) {
        await().atMost(PATIENCE, SECONDS).until(() -> database.column("""
                select kind from incoming_mail where processed_at is not null order by kind"""), List.of(kinds)::equals);
    }

    private List<MimeMessage> received(int number) {
        return await().atMost(PATIENCE, SECONDS).until(() -> mail.inbox(citizen), messages -> messages.size() == number);
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
