package nl.kcc.intake.mail.processing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.kcc.events.Channel;
import nl.kcc.intake.identity.IdentifierType;
import nl.kcc.intake.mail.parsing.KnownSenders;
import nl.kcc.intake.mail.parsing.MailReader;
import nl.kcc.intake.mail.parsing.ReadMail;
import nl.kcc.intake.registration.Asker;
import nl.kcc.intake.registration.InteractionSource;
import nl.kcc.intake.registration.NewInteraction;

class MailQuestionTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    private static final Instant RECEIVED = Instant.parse("2026-11-26T07:30:00Z");

    @Test
    void aQuestionIsAskedWhenItReachedTheMailbox() {
        NewInteraction interaction = interaction(RECEIVED, "From: jan@voorbeeld.nl", "Wat kost een paspoort?");

        assertThat(interaction.source()).isEqualTo(new InteractionSource.Mail("gemeente@kcc.local", 17, 4));
        assertThat(interaction.channel()).isEqualTo(Channel.EMAIL);
        assertThat(interaction.occurredAt()).isEqualTo(RECEIVED);
        assertThat(interaction.asker()).contains(new Asker(IdentifierType.EMAIL, "jan@voorbeeld.nl"));
        assertThat(summary(interaction)).isEqualTo("Wat kost een paspoort?");
    }

    @Test
    void aServerWhoseClockIsWrongIsNotBelieved() {
        assertThat(interaction(NOW.plusSeconds(3600), "From: jan@voorbeeld.nl", "Vraag").occurredAt()).isEqualTo(NOW);
        assertThat(interaction(Instant.EPOCH, "From: jan@voorbeeld.nl", "Vraag").occurredAt()).isEqualTo(NOW);
    }

    @Test
    void aForwardedMailIsOfNobodyYet() {
        assertThat(interaction(RECEIVED, "From: jan@voorbeeld.nl\nSubject: Fwd: vraag",
                "---------- Forwarded message ----------\nFrom: piet@voorbeeld.nl\n\nWat kost een paspoort?").asker())
                .isEmpty();
    }

    @Test
    void anUnreadableMailSaysWhatIsWrong() {
        assertThat(summary(interaction(RECEIVED, "From: jan@voorbeeld.nl", "-----BEGIN PGP MESSAGE-----\n\nhQEMA")))
                .startsWith("Onleesbare e-mail: het bericht is versleuteld.");
        assertThat(summary(new MailQuestion(stored(RECEIVED), MailReader.unreadable(new byte[0])).interaction(NOW)))
                .isEqualTo("Onleesbare e-mail: het bericht is beschadigd.");
    }

    @Test
    void aSummaryIsNeverTooLong() {
        assertThat(summary(interaction(RECEIVED, "From: jan@voorbeeld.nl", "woord ".repeat(1000))))
                .hasSizeLessThanOrEqualTo(1000)
                .endsWith("…");
        assertThat(summary(interaction(RECEIVED, "From: jan@voorbeeld.nl",
                "-----BEGIN PGP MESSAGE-----\n" + "hQEMA ".repeat(1000)))).hasSizeLessThanOrEqualTo(1000).endsWith("…");
    }

    private static NewInteraction interaction(Instant received, String header, String text) {
        ReadMail mail = new MailReader(KnownSenders.NONE)
                .read((header + "\n\n" + text).replace("\n", "\r\n").getBytes(UTF_8));
        return new MailQuestion(stored(received), mail).interaction(NOW);
    }

    private static WaitingMail stored(Instant received) {
        return new WaitingMail(UUID.randomUUID(), "gemeente@kcc.local", "GM0344", 17, 4, received, 1, new byte[0]);
    }

    private static String summary(NewInteraction interaction) {
        return interaction.questions().getFirst().summary();
    }
}
