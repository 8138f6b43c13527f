package nl.kcc.intake.mail.sending;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static nl.kcc.intake.AsAgent.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.TestProfile;
import nl.kcc.infra.MailPorts;
import nl.kcc.infra.TryOutMailServer;
import nl.kcc.intake.AsAgent;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;
import nl.kcc.intake.mail.MailProgram;
import nl.kcc.intake.mail.MailboxNobodyReads;
import nl.kcc.intake.mail.mailbox.Mailboxes;
import nl.kcc.intake.mail.processing.ArrivingMails;

/// Mails that wait, while nobody sends them by himself.
@IntakeTest
@TestProfile(MailboxNobodyReads.class)
class LetterQueueTest extends EmptyIntake {

    private static final int ATTEMPTS_IN_AN_HOUR = 7;

    @Inject
    Mailboxes mailboxes;
    @Inject
    ArrivingMails mails;
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
    void theAnswerToAQuestionThatWasSplitOffGoesIntoTheSameThread() {
        database.execute("delete from outgoing_mail");
        UUID first = mails.contactOf(mails.bring("""
                From: burger@voorbeeld.nl
                Subject: Van alles
                Message-ID: <vraag@voorbeeld.nl>

                Wat kost een paspoort, en wanneer komt het grofvuil?
                """));
        database.execute("delete from outgoing_mail");
        UUID more = call(first, "split", "{\"questions\": [{\"summary\": \"Grofvuil\"}]}").jsonPath()
                .getUUID("contacts[0].id");
        call(more, "answer", "{\"outcome\": \"ANSWERED\", \"text\": \"Dinsdag.\"}").then().statusCode(200);

        WaitingLetter letter = queue.take().orElseThrow();

        assertThat(letter.contact()).isEqualTo(more);
        assertThat(letter.answered()).contains("<vraag@voorbeeld.nl>");
        assertThat(letter.recipient()).isEqualTo("burger@voorbeeld.nl");
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
        makeDue();
        assertThat(queue.take().map(WaitingLetter::attempts)).contains(2);
    }

    @Test
    void aServerThatRefusesForAnHourGetsTheMailOnce() throws IOException {
        int port = mailboxes.all().getFirst().smtp().port();
        try (var refusing = new RefusingServer(port)) {
            for (int attempt = 1; attempt <= ATTEMPTS_IN_AN_HOUR; attempt++) {
                makeDue();
                sending.send();
            }
            assertThat(refusing.refused()).isEqualTo(ATTEMPTS_IN_AN_HOUR);
        }
        assertThat(database.column("select state || ' ' || attempts from outgoing_mail"))
                .containsExactly("WAITING " + ATTEMPTS_IN_AN_HOUR);

        makeDue();
        var ports = new MailPorts(port, MailPorts.free().imap());
        try (var _ = TryOutMailServer.start(ports, "geheim")) {
            sending.send();
            sending.send();
            assertThat(new MailProgram(port, ports.imap(), "geheim").inbox("burger@voorbeeld.nl")).hasSize(1);
        }
        assertThat(database.column("select state from outgoing_mail")).containsExactly("SENT");
    }

    private void makeDue() {
        database.execute("update outgoing_mail set next_attempt_at = now() - interval '1 second'");
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

    /// Says to everyone that it is not at his service (RFC 5321, section 3.8).
    private static final class RefusingServer implements AutoCloseable {

        private final ServerSocket server;
        private final AtomicInteger refused = new AtomicInteger();

        private RefusingServer(int port) throws IOException {
            server = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::refuseAll);
        }

        private void refuseAll() {
            while (!server.isClosed()) {
                try (Socket client = server.accept()) {
                    refused.incrementAndGet();
                    client.getOutputStream().write("421 4.3.2 not now\r\n".getBytes(US_ASCII));
                } catch (IOException _) {
                    // The test is over, or the client went first.
                }
            }
        }

        private int refused() {
            return refused.get();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
