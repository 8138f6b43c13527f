package nl.kcc.intake.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;

/// What a server says about a mail, and what then becomes of it.
class MailRefusalTest {

    private static final String RECIPIENT = "burger@voorbeeld.nl";

    @Test
    void anAddressThatDoesNotExistIsRefusedForGood() throws Exception {
        assertThat(MailRefusal.in(aboutTheAddress(550, "550 5.1.1 unknown"))).contains(new MailRefusal("5.1.1"));
        assertThat(MailRefusal.in(aboutTheAddress(550, "550 unknown"))).contains(new MailRefusal("5.0.0"));
    }

    @Test
    void anAddressThatIsBusyIsTriedAgain() throws Exception {
        assertThat(MailRefusal.in(aboutTheAddress(451, "451 4.7.1 greylisted"))).isEmpty();
    }

    @Test
    void aMailThatIsTakenForSpamIsRefusedForGood() {
        assertThat(MailRefusal.in(whileSending("DATA", 554, "554 5.7.1 spam"))).contains(new MailRefusal("5.7.1"));
    }

    @Test
    void whenWeAreRefusedOurSettingsAreToBlameAndNotTheMail() {
        assertThat(MailRefusal.in(whileSending("MAIL FROM:<gemeente@voorbeeld.nl>", 550, "550 5.7.60 not allowed"))).isEmpty();
        assertThat(MailRefusal.in(new AuthenticationFailedException("535 5.7.8 no"))).isEmpty();
        assertThat(MailRefusal.in(new MessagingException("connection refused"))).isEmpty();
    }

    @Test
    void itIsTriedLessAndLessOften() {
        assertThat(IntStream.rangeClosed(1, 8).mapToObj(SendMails::pause).map(Duration::toMinutes))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }

    private static MessagingException aboutTheAddress(int code, String words) throws Exception {
        return new SendFailedException("Invalid Addresses",
                new SMTPAddressFailedException(new InternetAddress(RECIPIENT), "RCPT TO:<" + RECIPIENT + ">", code, words));
    }

    private static MessagingException whileSending(String command, int code, String words) {
        return new SMTPSendFailedException(command, code, words, null, null, null, null);
    }
}
