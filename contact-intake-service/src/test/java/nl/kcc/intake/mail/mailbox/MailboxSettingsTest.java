package nl.kcc.intake.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import nl.kcc.intake.mail.mailbox.MailServer.Encryption;

class MailboxSettingsTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "KCC_MAIL_MAILBOXES", "gemeente",
            "KCC_MAIL_GEMEENTE_ADDRESS", "Gemeente@Voorbeeld.nl",
            "KCC_MAIL_GEMEENTE_MUNICIPALITY", "GM0344",
            "KCC_MAIL_GEMEENTE_IMAP_HOST", "imap.voorbeeld.nl",
            "KCC_MAIL_GEMEENTE_IMAP_PASSWORD", "geheim",
            "KCC_MAIL_GEMEENTE_SMTP_HOST", "smtp.voorbeeld.nl");

    @Test
    void withoutMailboxesThereIsNoMail() {
        assertThat(MailboxSettings.all(config(Map.of()))).isEmpty();
    }

    @Test
    void theLeastThatIsNeededIsEnough() {
        var login = new MailLogin.Password("gemeente@voorbeeld.nl", "geheim");

        assertThat(MailboxSettings.all(config(COMPLETE))).containsExactly(new Mailbox("gemeente@voorbeeld.nl", "GM0344",
                new MailServer("imap.voorbeeld.nl", 993, Encryption.TLS), login,
                new MailServer("smtp.voorbeeld.nl", 587, Encryption.STARTTLS), login, Optional.empty(), false,
                true));
    }

    @Test
    void clientCredentialsServeReadingAndSending() {
        Map<String, String> settings = new HashMap<>(COMPLETE);
        settings.remove("KCC_MAIL_GEMEENTE_IMAP_PASSWORD");
        settings.putAll(Map.of("KCC_MAIL_GEMEENTE_OAUTH_CLIENT_ID", "id", "KCC_MAIL_GEMEENTE_OAUTH_CLIENT_SECRET", "geheim",
                "KCC_MAIL_GEMEENTE_OAUTH_SCOPE", "alles", "KCC_MAIL_GEMEENTE_OAUTH_TOKEN_URL",
                "https://login.voorbeeld.nl/token"));

        Mailbox mailbox = MailboxSettings.all(config(settings)).getFirst();

        assertThat(mailbox.imapLogin()).isInstanceOf(MailLogin.ClientCredentials.class).isEqualTo(mailbox.smtpLogin());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "KCC_MAIL_MAILBOXES | Gemeente! | kcc.mail.mailboxes holds names of small letters and digits, separated by commas; 'Gemeente!' is none.",
            "KCC_MAIL_GEMEENTE_ADDRESS | - | Set kcc.mail.gemeente.address: the mailbox is named in kcc.mail.mailboxes.",
            "KCC_MAIL_GEMEENTE_ADDRESS | gemeente | kcc.mail.gemeente.address is the mail address of this mailbox.",
            "KCC_MAIL_GEMEENTE_MUNICIPALITY | Utrecht | kcc.mail.gemeente.municipality is a code of Statistics Netherlands such as GM0344.",
            "KCC_MAIL_GEMEENTE_IMAP_HOST | - | Set kcc.mail.gemeente.imap.host: the mailbox is named in kcc.mail.mailboxes.",
            "KCC_MAIL_GEMEENTE_IMAP_PORT | 99999 | kcc.mail.gemeente.imap.port is a port between 1 and 65535.",
            "KCC_MAIL_GEMEENTE_IMAP_TLS | misschien | kcc.mail.gemeente.imap.tls is TLS, STARTTLS or NONE.",
            "KCC_MAIL_GEMEENTE_IMAP_PASSWORD | - | Set either kcc.mail.gemeente.imap.password or kcc.mail.gemeente.oauth.client-id, and not both.",
            "KCC_MAIL_GEMEENTE_OAUTH_CLIENT_ID | id | Set either kcc.mail.gemeente.imap.password or kcc.mail.gemeente.oauth.client-id, and not both.",
            "KCC_MAIL_GEMEENTE_NULL_SENDER | ja | kcc.mail.gemeente.null-sender is true or false.",
            "KCC_MAIL_GEMEENTE_SMTP_HOST | - | Set kcc.mail.gemeente.smtp.host: the mailbox is named in kcc.mail.mailboxes." })
    void aFlawIsOneSentence(String setting, String value, String sentence) {
        Map<String, String> settings = new HashMap<>(COMPLETE);
        settings.remove(setting);
        if (value != null) {
            settings.put(setting, value);
        }

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> MailboxSettings.all(config(settings))).withMessage(sentence);
    }

    @Test
    void twoMailboxesHaveTwoAddresses() {
        Map<String, String> settings = new HashMap<>(COMPLETE);
        COMPLETE.forEach((name, value) -> settings.put(name.replace("GEMEENTE", "TWEEDE"), value));
        settings.put("KCC_MAIL_MAILBOXES", "gemeente,tweede");

        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> MailboxSettings.all(config(settings)));
    }

    @Test
    void nothingSecretIsPrinted() {
        assertThat(List.of(MailboxSettings.all(config(COMPLETE)).toString())).noneMatch(text -> text.contains("geheim"));
    }

    /// As environment variables: that is how most give them.
    private static Config config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder().withSources(new EnvConfigSource(environment, 300)).build();
    }
}
