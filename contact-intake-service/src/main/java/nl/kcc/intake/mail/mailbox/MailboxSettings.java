package nl.kcc.intake.mail.mailbox;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.Config;

import io.quarkus.runtime.configuration.ConfigurationException;
import nl.kcc.edge.Municipalities;
import nl.kcc.intake.identity.IdentifierType;
import nl.kcc.intake.mail.mailbox.MailServer.Encryption;

/// Reads the settings of the mailbox `name`: `kcc.mail.name.…`. What is wrong is told in one sentence.
final class MailboxSettings {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*");
    private static final int IMAPS = 993;
    private static final int SUBMISSION = 587;
    private static final int HIGHEST_PORT = 65_535;

    private final Config config;
    private final String prefix;

    private MailboxSettings(Config config, String name) {
        this.config = config;
        this.prefix = "kcc.mail." + name + ".";
    }

    /// @throws ConfigurationException naming the first setting that is missing or wrong
    static List<Mailbox> all(Config config) {
        List<Mailbox> mailboxes = config.getOptionalValues("kcc.mail.mailboxes", String.class).orElse(List.of()).stream()
                .map(name -> new MailboxSettings(config, checked(name)).mailbox()).toList();
        refuse(mailboxes.stream().map(Mailbox::address).distinct().count() < mailboxes.size(),
                "Two of the mailboxes in kcc.mail.mailboxes have the same address.");
        return mailboxes;
    }

    private static String checked(String name) {
        refuse(!NAME.matcher(name).matches(),
                "kcc.mail.mailboxes holds names of small letters and digits, separated by commas; '%s' is none."
                        .formatted(name));
        return name;
    }

    private Mailbox mailbox() {
        String address = IdentifierType.EMAIL.normalise(required("address")).orElseThrow(
                () -> new ConfigurationException(prefix + "address is the mail address of this mailbox."));
        String municipality = required("municipality");
        refuse(!Municipalities.CODE.matcher(municipality).matches(),
                prefix + "municipality is a code of Statistics Netherlands such as GM0344.");
        MailLogin login = login(address);
        return new Mailbox(address, municipality, server("imap", IMAPS, Encryption.TLS), login,
                server("smtp", SUBMISSION, Encryption.STARTTLS), smtpLogin(login), given("move-to"),
                flag("plus-addressing", false), flag("null-sender", true));
    }

    private boolean flag(String setting, boolean usual) {
        String wanted = given(setting).orElse("" + usual).toLowerCase(Locale.ROOT);
        refuse(!List.of("true", "false").contains(wanted), prefix + setting + " is true or false.");
        return Boolean.parseBoolean(wanted);
    }

    private MailServer server(String protocol, int usualPort, Encryption usual) {
        return new MailServer(required(protocol + ".host"), port(protocol + ".port", usualPort),
                encryption(protocol + ".tls", usual));
    }

    private int port(String setting, int usual) {
        Optional<String> given = given(setting);
        int port = given.map(text -> text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0).orElse(usual);
        refuse(port < 1 || port > HIGHEST_PORT, prefix + setting + " is a port between 1 and 65535.");
        return port;
    }

    private Encryption encryption(String setting, Encryption usual) {
        String wanted = given(setting).orElse(usual.name()).toUpperCase(Locale.ROOT);
        return Arrays.stream(Encryption.values()).filter(each -> each.name().equals(wanted)).findFirst()
                .orElseThrow(() -> new ConfigurationException(prefix + setting + " is TLS, STARTTLS or NONE."));
    }

    private MailLogin login(String address) {
        String user = given("imap.user").orElse(address);
        Optional<String> clientId = given("oauth.client-id");
        Optional<String> password = given("imap.password");
        refuse(clientId.isPresent() == password.isPresent(),
                "Set either %simap.password or %soauth.client-id, and not both.".formatted(prefix, prefix));
        return clientId.<MailLogin> map(id -> new MailLogin.ClientCredentials(user, tokenUrl(), id,
                required("oauth.client-secret"), required("oauth.scope")))
                .orElseGet(() -> new MailLogin.Password(user, password.orElseThrow()));
    }

    private MailLogin smtpLogin(MailLogin imap) {
        String user = given("smtp.user").orElse(imap.user());
        return given("smtp.password").<MailLogin> map(password -> new MailLogin.Password(user, password))
                .orElseGet(() -> switch (imap) {
                    case MailLogin.Password(_, String password) -> new MailLogin.Password(user, password);
                    case MailLogin.ClientCredentials oauth -> new MailLogin.ClientCredentials(user, oauth.tokenUrl(),
                            oauth.clientId(), oauth.clientSecret(), oauth.scope());
                });
    }

    private URI tokenUrl() {
        String url = required("oauth.token-url");
        refuse(!url.startsWith("https://"), prefix + "oauth.token-url is an address that begins with https://.");
        return URI.create(url);
    }

    private String required(String setting) {
        return given(setting).orElseThrow(() -> new ConfigurationException(
                "Set %s%s: the mailbox is named in kcc.mail.mailboxes.".formatted(prefix, setting)));
    }

    private Optional<String> given(String setting) {
        return config.getOptionalValue(prefix + setting, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static void refuse(boolean wrong, String sentence) {
        if (wrong) {
            throw new ConfigurationException(sentence);
        }
    }
}
