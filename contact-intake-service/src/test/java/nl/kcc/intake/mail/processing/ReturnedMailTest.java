package nl.kcc.intake.mail.processing;

import static nl.kcc.intake.AsAgent.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.TestProfile;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;
import nl.kcc.intake.mail.MailboxNobodyReads;

/// What a server's word about an answer that did not arrive does to that answer.
@IntakeTest
@TestProfile(MailboxNobodyReads.class)
class ReturnedMailTest extends EmptyIntake {

    private static final String ANSWER = " from outgoing_mail where kind = 'ANSWER'";

    @Inject
    ArrivingMails mails;

    private UUID contact;
    private String messageId;

    @BeforeEach
    void answer() {
        contact = mails.contactOf(mails.bring("From: burger@voorbeeld.nl\nSubject: Vraag\n\nWat kost een paspoort?\n"));
        call(contact, "answer", "{\"outcome\": \"ANSWERED\", \"text\": \"Tachtig euro.\"}").then().statusCode(200);
        database.execute("update outgoing_mail set state = 'SENT', sent_at = now(), attempts = 1");
        messageId = database.column("select message_id" + ANSWER).getFirst();
    }

    @ParameterizedTest
    @CsvSource({ "5.1.1, failed, BOUNCED 5.1.1", "5.7.129, failed, BOUNCED 5.7.129", "5.2.3, failed, BOUNCED 5.2.3",
            "4.4.1, failed, WAITING 4.4.1" })
    void aStatusSaysWhetherItIsWorthAnotherTry(String status, String action, String expected) {
        mails.bring(report(status, action));

        assertThat(database.column("select state || ' ' || failure" + ANSWER)).containsExactly(expected);
        assertThat(database.column("select kind || ' ' || answers from incoming_mail where kind = 'BOUNCE'"))
                .containsExactly("BOUNCE " + contact);
        assertThat(database.count("contact")).isEqualTo(1);
    }

    @Test
    void oneThatIsOnlyDelayedIsStillOnItsWay() {
        mails.bring(report("4.4.1", "delayed"));

        assertThat(database.column("select state" + ANSWER)).containsExactly("SENT");
    }

    @Test
    void aServersOwnWordsAreUnderstoodToo() {
        mails.bring("""
                From: Mail Delivery System <MAILER-DAEMON@voorbeeld.nl>
                Subject: Undelivered mail

                Your message to <burger@voorbeeld.nl> could not be delivered: 550 No such user here.

                Message-ID: %s
                """.formatted(messageId));

        assertThat(database.column("select state || ' ' || failure" + ANSWER)).containsExactly("BOUNCED 5.0.0");
    }

    @Test
    void aBounceOfWhatWeNeverSentTouchesNothing() {
        messageId = "<van-een-ander@voorbeeld.nl>";
        mails.bring(report("5.1.1", "failed"));

        assertThat(database.column("select state" + ANSWER)).containsExactly("SENT");
        assertThat(database.count("incoming_mail where kind = 'BOUNCE' and answers is null")).isEqualTo(1);
    }

    @Test
    void oneThatKeepsComingBackIsGivenUp() {
        database.execute("update outgoing_mail set attempts = 5");
        mails.bring(report("4.4.1", "failed"));

        assertThat(database.column("select state" + ANSWER)).containsExactly("BOUNCED");
    }

    private String report(String status, String action) {
        return """
                From: Mail Delivery System <mailer-daemon@voorbeeld.nl>
                To: gemeente@kcc.local
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="grens"

                --grens
                Content-Type: text/plain

                It did not arrive.
                --grens
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.voorbeeld.nl

                Final-Recipient: rfc822; burger@voorbeeld.nl
                Action: %s
                Status: %s

                --grens
                Content-Type: text/rfc822-headers

                Message-ID: %s

                --grens--
                """.formatted(action, status, messageId);
    }
}
