package nl.kcc.routing.reminders;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.mail.MailClient;

/// Hands reminders over to the mail server of the installation.
@Startup
@ApplicationScoped
class ReminderPost {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;\"]+@[^@\\s<>,;\"]+");
    /// A server that falls silent is given up.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Optional<MailClient> client;
    private final String from;

    /// @throws ConfigurationException when there is a mail server and no usable address to send from, or half a sign-in
    ReminderPost(RemindersConfig config, Vertx vertx) {
        from = config.from().orElse("");
        client = config.smtp().host().map(host -> MailClient.create(vertx, settings(config, host)));
    }

    private MailConfig settings(RemindersConfig config, String host) {
        if (!ADDRESS.matcher(from).matches()) {
            throw new ConfigurationException(
                    "Set kcc.reminders.from to the address that reminders come from, such as werklijst@voorbeeld.nl.");
        }
        RemindersConfig.Smtp smtp = config.smtp();
        if (smtp.user().isPresent() != smtp.password().isPresent()) {
            throw new ConfigurationException(
                    "Set both kcc.reminders.smtp.user and kcc.reminders.smtp.password, or neither for a server that asks for none.");
        }
        var settings = new MailConfig(host, smtp.port()).setSsl(smtp.tls() == RemindersConfig.MailSecurity.TLS)
                .setStarttls(
                        smtp.tls() == RemindersConfig.MailSecurity.STARTTLS ? StartTLSOptions.REQUIRED
                                : StartTLSOptions.DISABLED)
                .setLogin(smtp.user().isPresent() ? LoginOption.REQUIRED : LoginOption.NONE)
                .setOwnHostname(domain()).setMaxPoolSize(1).setKeepAlive(false);
        smtp.user().ifPresent(settings::setUsername);
        smtp.password().ifPresent(settings::setPassword);
        return settings;
    }

    /// Without a mail server nobody is reminded.
    boolean isSetUp() {
        return client.isPresent();
    }

    /// Done when the server has taken it. The same id is the same mail, however often it is sent.
    Uni<Void> send(UUID id, String recipient, ReminderLetter letter) {
        var message = new MailMessage(from, recipient, letter.subject(), letter.text());
        message.setBounceAddress(from);
        message.setHeaders(MultiMap.caseInsensitiveMultiMap()
                .add("Message-ID", "<%s@%s>".formatted(id, domain()))
                // So that no program answers it (RFC 3834), and ours does not take it for a question.
                .add("Auto-Submitted", "auto-generated").add("X-Auto-Response-Suppress", "All")
                .add("Content-Language", "nl"));
        return client.orElseThrow().sendMail(message).ifNoItem().after(PATIENCE).fail().replaceWithVoid();
    }

    @PreDestroy
    void close() {
        client.ifPresent(MailClient::closeAndForget);
    }

    private String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
