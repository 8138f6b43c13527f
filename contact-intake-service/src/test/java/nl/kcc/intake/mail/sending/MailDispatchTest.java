package nl.kcc.intake.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.junit.jupiter.api.Test;

import io.vertx.mutiny.core.buffer.Buffer;
import nl.kcc.intake.citizen.VerdictTokens;
import nl.kcc.intake.mail.mailbox.MailLogin;
import nl.kcc.intake.mail.mailbox.MailServer;
import nl.kcc.intake.mail.mailbox.MailServer.Encryption;
import nl.kcc.intake.mail.mailbox.Mailbox;
import nl.kcc.intake.mail.threading.ReplyTokens;

/// What goes over the line.
class MailDispatchTest {

    private static final LaterAnswer LATER = new LaterAnswer(
            "Uw vraag over {onderwerp} ({kenmerk}) duurt langer: niet {eerst}, maar {nieuw}. {los}",
            Instant.parse("2026-12-01T16:00:00Z"), Instant.parse("2026-12-03T16:00:00Z"), Optional.of("Grofvuil"), false);
    private static final UUID CONTACT = UUID.fromString("0195d1f8-7b1a-7c3e-9d52-3f0a5b1c2d4e");
    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

    private final ReplyTokens tokens = new ReplyTokens(new byte[32]);
    private final VerdictTokens verdicts = new VerdictTokens(new byte[32]);
    private final MailDispatch dispatch = new MailDispatch(null, tokens, verdicts, Optional.of("https://kcc.voorbeeld.nl/"),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aReceiptIsOfNobodyAndForNoProgram() throws Exception {
        var receipt = (SMTPMessage) message(MailPurpose.RECEIPT, true);

        assertThat(receipt.getEnvelopeFrom()).isEqualTo("<>");
        assertThat(receipt.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(receipt.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(receipt.getHeader("X-Kcc-Loop")).containsExactly("voorbeeld.nl");
        assertThat(receipt.getHeader("Reply-To")).isNull();
        assertThat(receipt.getHeader("In-Reply-To")).containsExactly("<vraag@voorbeeld.nl>");
        assertThat(receipt.getMessageID()).isEqualTo("<brief@voorbeeld.nl>");
        assertThat(receipt.getContent()).isEqualTo("""
                Beste meneer of mevrouw,

                Wij hebben uw vraag ontvangen op zaterdag 28 november om 10.00 uur. Uw kenmerk is K7Q2-9XMD-4TFB.

                U krijgt uiterlijk dinsdag 1 december om 17.00 uur antwoord.

                Wilt u weten hoe het met uw vraag staat? Ga naar https://kcc.voorbeeld.nl/status/
                Vul daar uw kenmerk en uw e-mailadres in.

                Dit bericht is automatisch gemaakt.

                Met vriendelijke groet,
                uw gemeente
                """);
    }

    @Test
    void aServerThatWantsASenderGetsOurs() throws Exception {
        var receipt = (SMTPMessage) message(MailPurpose.RECEIPT, true, false);

        assertThat(receipt.getEnvelopeFrom()).isEqualTo("gemeente@voorbeeld.nl");
        assertThat(receipt.getHeader("Auto-Submitted")).containsExactly("auto-replied");
    }

    @Test
    void anAnswerCarriesItsTokenInTheAddress() throws Exception {
        var answer = (SMTPMessage) message(MailPurpose.ANSWER, true);

        String address = "gemeente+" + tokens.token(CONTACT) + "@voorbeeld.nl";
        assertThat(answer.getEnvelopeFrom()).isEqualTo(address);
        assertThat(answer.getReplyTo()[0]).hasToString(address);
        assertThat(answer.getSubject()).isEqualTo("Antwoord op uw vraag (K7Q2-9XMD-4TFB)");
        assertThat(answer.getHeader("Auto-Submitted")).isNull();
        assertThat((String) answer.getContent()).contains("Elke dinsdag.",
                "Is uw vraag hiermee beantwoord? Laat het ons weten op https://kcc.voorbeeld.nl/status/?antwoord="
                        + verdicts.token(CONTACT));
    }

    @Test
    void whereTheMailboxTakesNoTagsTheTokenStandsInTheSubject() throws Exception {
        var answer = (SMTPMessage) message(MailPurpose.ANSWER, false);

        assertThat(answer.getEnvelopeFrom()).isEqualTo("gemeente@voorbeeld.nl");
        assertThat(answer.getHeader("Reply-To")).isNull();
        assertThat(answer.getSubject()).endsWith(" [" + tokens.token(CONTACT) + "]");
    }

    @Test
    void anotherBodyGetsTheMailAsItCameAndAnswersTheCitizen() throws Exception {
        var forwarded = (SMTPMessage) message(new ForwardedMessage("burger@voorbeeld.nl",
                Optional.of(Buffer.buffer("From: burger@voorbeeld.nl\r\nSubject: Mijn uitkering\r\n\r\nWaar blijft zij?\r\n")),
                Optional.empty()));

        assertThat(forwarded.getReplyTo()[0]).hasToString("burger@voorbeeld.nl");
        assertThat(forwarded.getEnvelopeFrom()).isEqualTo("gemeente+" + tokens.token(CONTACT) + "@voorbeeld.nl");
        assertThat(forwarded.getHeader("In-Reply-To")).isNull();
        assertThat(forwarded.getSubject()).startsWith("Doorgestuurd");
        var parts = (MimeMultipart) forwarded.getContent();
        assertThat((String) parts.getBodyPart(0).getContent()).contains("artikel 2:3", "burger@voorbeeld.nl")
                .doesNotContain("Elke dinsdag.");
        var original = (MimeMessage) parts.getBodyPart(1).getContent();
        assertThat(original.getSubject()).isEqualTo("Mijn uitkering");
        assertThat((String) original.getContent()).contains("Waar blijft zij?");
    }

    @Test
    void anotherBodyGetsTheWordsOfTheForm() throws Exception {
        var forwarded = message(
                new ForwardedMessage("burger@voorbeeld.nl", Optional.empty(), Optional.of("Waar blijft mijn uitkering?")));

        assertThat((String) forwarded.getContent()).contains("Het bericht:\n\nWaar blijft mijn uitkering?");
    }

    @Test
    void aNoticeOfALaterAnswerFillsInWhatTheMunicipalityLeftOpenAndCanBeAnswered() throws Exception {
        Message notice = message(MailPurpose.DELAY, true);

        assertThat(notice.getSubject()).isEqualTo("Uw antwoord komt later (K7Q2-9XMD-4TFB)");
        assertThat((String) notice.getContent()).contains(
                "Uw vraag over Grofvuil (K7Q2-9XMD-4TFB) duurt langer: niet dinsdag 1 december om 17.00 uur, maar donderdag 3 december om 17.00 uur. {los}",
                "/status/");
        assertThat(notice.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(notice.getReplyTo()[0].toString()).startsWith("gemeente+");
    }

    private Message message(ForwardedMessage forwarded) throws Exception {
        return message(MailPurpose.FORWARD, true, true, Optional.of(forwarded));
    }

    private Message message(MailPurpose purpose, boolean plusAddressing) throws Exception {
        return message(purpose, plusAddressing, true);
    }

    private Message message(MailPurpose purpose, boolean plusAddressing, boolean nullSender) throws Exception {
        return message(purpose, plusAddressing, nullSender, Optional.empty());
    }

    private Message message(MailPurpose purpose, boolean plusAddressing, boolean nullSender,
            Optional<ForwardedMessage> forwarded) throws Exception {
        var login = new MailLogin.Password("gemeente", "geheim");
        var server = new MailServer("127.0.0.1", 25, Encryption.NONE);
        var mailbox = new Mailbox("gemeente@voorbeeld.nl", "GM0344", server, login, server, login, Optional.empty(),
                plusAddressing, nullSender);
        var letter = new WaitingLetter(UUID.randomUUID(), CONTACT, mailbox.address(), purpose, "burger@voorbeeld.nl", 1, NOW,
                "<brief@voorbeeld.nl>", Optional.of("K7Q2-9XMD-4TFB"), NOW,
                Optional.of(Instant.parse("2026-12-01T16:00:00Z")), Optional.of("Elke dinsdag."),
                Optional.of("<vraag@voorbeeld.nl>"), forwarded,
                purpose == MailPurpose.DELAY ? Optional.of(LATER) : Optional.empty());
        return dispatch.message(Session.getInstance(new Properties()), mailbox, letter);
    }
}
