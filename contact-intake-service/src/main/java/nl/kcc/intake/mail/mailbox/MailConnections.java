package nl.kcc.intake.mail.mailbox;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;

import org.eclipse.angus.mail.imap.IMAPStore;

/// Opens connections to mail servers. A server that falls silent is given up, so that nobody waits for ever.
@ApplicationScoped
public class MailConnections {

    private static final Duration CONNECTING = Duration.ofSeconds(20);
    private static final Duration ANSWERING = Duration.ofSeconds(60);
    /// Longer than most servers keep quiet on a connection that only listens; then it is opened anew.
    private static final Duration LISTENING = Duration.ofMinutes(10);
    private static final int FETCHED_AT_ONCE = 1024 * 1024;

    private final AccessTokens tokens;
    private final Map<SessionKey, Session> sessions = new ConcurrentHashMap<>();

    MailConnections(AccessTokens tokens) {
        this.tokens = tokens;
    }

    private enum Use {
        READING,
        LISTENING,
        SENDING
    }

    private record SessionKey(Mailbox mailbox, Use use) {
    }

    /// For reading.
    IMAPStore open(Mailbox mailbox) throws MessagingException, IOException {
        return open(mailbox, Use.READING);
    }

    /// For waiting for news.
    IMAPStore openForListening(Mailbox mailbox) throws MessagingException, IOException {
        return open(mailbox, Use.LISTENING);
    }

    private IMAPStore open(Mailbox mailbox, Use use) throws MessagingException, IOException {
        var store = (IMAPStore) session(mailbox, use).getStore("imap");
        store.connect(mailbox.imap().host(), mailbox.imap().port(), mailbox.imapLogin().user(), secret(mailbox.imapLogin()));
        return store;
    }

    /// For handing mails over.
    public Transport openForSending(Mailbox mailbox) throws MessagingException, IOException {
        Transport transport = sendingSession(mailbox).getTransport("smtp");
        transport.connect(mailbox.smtp().host(), mailbox.smtp().port(), mailbox.smtpLogin().user(),
                secret(mailbox.smtpLogin()));
        return transport;
    }

    public Session sendingSession(Mailbox mailbox) {
        return session(mailbox, Use.SENDING);
    }

    /// Made once: a session looks through all libraries for what it is made of.
    private Session session(Mailbox mailbox, Use use) {
        return sessions.computeIfAbsent(new SessionKey(mailbox, use), _ -> Session.getInstance(switch (use) {
            case READING -> readingProperties(mailbox, ANSWERING);
            case LISTENING -> readingProperties(mailbox, LISTENING);
            case SENDING -> sendingProperties(mailbox);
        }));
    }

    private static Properties readingProperties(Mailbox mailbox, Duration silence) {
        Properties properties = properties("imap", mailbox.imap(), mailbox.imapLogin(), silence);
        properties.put("mail.imap.peek", "true");
        properties.put("mail.imap.fetchsize", String.valueOf(FETCHED_AT_ONCE));
        return properties;
    }

    private static Properties sendingProperties(Mailbox mailbox) {
        Properties properties = properties("smtp", mailbox.smtp(), mailbox.smtpLogin(), ANSWERING);
        properties.put("mail.smtp.auth", "true");
        // The name in the greeting; that of the machine is nobody's business.
        properties.put("mail.smtp.localhost", mailbox.domain());
        return properties;
    }

    private static Properties properties(String protocol, MailServer server, MailLogin login, Duration silence) {
        var properties = new Properties();
        String prefix = "mail." + protocol + '.';
        properties.put(prefix + "connectiontimeout", String.valueOf(CONNECTING.toMillis()));
        properties.put(prefix + "timeout", String.valueOf(silence.toMillis()));
        properties.put(prefix + "writetimeout", String.valueOf(ANSWERING.toMillis()));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        switch (server.encryption()) {
            case TLS -> properties.put(prefix + "ssl.enable", "true");
            case STARTTLS -> {
                properties.put(prefix + "starttls.enable", "true");
                properties.put(prefix + "starttls.required", "true");
            }
            case NONE -> properties.put(prefix + "starttls.enable", "false");
        }
        if (login instanceof MailLogin.ClientCredentials) {
            properties.put(prefix + "auth.mechanisms", "XOAUTH2");
        }
        return properties;
    }

    private String secret(MailLogin login) throws IOException {
        return switch (login) {
            case MailLogin.Password(_, String password) -> password;
            case MailLogin.ClientCredentials credentials -> tokens.token(credentials);
        };
    }
}
