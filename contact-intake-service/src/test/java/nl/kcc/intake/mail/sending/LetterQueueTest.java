package nl.kcc.intake.mail.sending;

import static nl.kcc.intake.AsAgent.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.TestProfile;
import nl.kcc.intake.AsAgent;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;
import nl.kcc.intake.mail.MailboxNobodyReads;

/// Mails that wait, while nobody sends them by himself.
@IntakeTest
@TestProfile(MailboxNobodyReads.class)
class LetterQueueTest extends EmptyIntake {

    @Inject
    LetterQueue queue;
    @Inject
    SendMails sending;
    @Inject
    UndeliveredAnswers undelivered;

    private UUID contact;

    @BeforeEach
    void ask() {
        contact = AsAgent.aContact("");
        database.execute("""
                insert into citizen_reference values ('%s', 'GM0344', 'K7Q2-9XMD-4TFB', 'burger@voorbeeld.nl')"""
                .formatted(contact));
        call(contact, "answer", "{\"outcome\": \"ANSWERED\", \"text\": \"Elke dinsdag.\"}").then().statusCode(200);
    }

    @Test
    void anAnswerIsWrittenDownWithTheContactAndTakenOnce() {
        WaitingLetter letter = queue.take().orElseThrow();

        assertThat(letter.contact()).isEqualTo(contact);
        assertThat(letter.text()).contains("Elke dinsdag.");
        assertThat(letter.reference()).contains("K7Q2-9XMD-4TFB");
        assertThat(letter.recipient()).isEqualTo("burger@voorbeeld.nl");
        assertThat(queue.take()).isEmpty();
    }

    @Test
    void whatIsSentWaitsNoMore() {
        queue.sent(queue.take().orElseThrow().id());

        assertThat(database.column("select state from outgoing_mail where sent_at is not null")).containsExactly("SENT");
    }

    @Test
    void aServerThatIsAwayIsWaitedFor() {
        sending.send();

        assertThat(database.column("""
                select state || ' ' || attempts || ' ' || (next_attempt_at > now()) from outgoing_mail"""))
                .containsExactly("WAITING 1 true");
        database.execute("update outgoing_mail set next_attempt_at = now() - interval '1 second'");
        assertThat(queue.take().map(WaitingLetter::attempts)).contains(2);
    }

    @Test
    void afterThreeDaysTheContactIsOpenAgain() {
        database.execute("update outgoing_mail set created_at = now() - interval '4 days'");
        sending.send();
        assertThat(database.column("select state from outgoing_mail")).containsExactly("FAILED");

        undelivered.openAgain();
        undelivered.openAgain();

        assertThat(database.count("contact where reopened_at is not null")).isEqualTo(1);
        assertThat(database.column("select text from note order by version")).containsExactly("Elke dinsdag.",
                "Het antwoord kon niet worden bezorgd.");
    }

    @Test
    void aReceiptWaitsForThePromiseButNotForEver() {
        database.execute("update outgoing_mail set kind = 'RECEIPT', contact_version = null");
        assertThat(queue.take()).isEmpty();

        database.execute("update outgoing_mail set created_at = now() - interval '3 minutes'");
        assertThat(queue.take()).isPresent().get().extracting(WaitingLetter::dueAt).isEqualTo(Optional.empty());
    }

    @Test
    void oneThatIsTakenAndNotFinishedIsTakenByAnother() {
        UUID letter = queue.take().orElseThrow().id();
        queue.later(letter, Duration.ofSeconds(-1), "MailConnectException");

        assertThat(queue.take().map(WaitingLetter::id)).contains(letter);
    }
}
