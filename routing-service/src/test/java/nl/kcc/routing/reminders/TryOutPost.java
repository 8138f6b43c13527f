package nl.kcc.routing.reminders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import nl.kcc.infra.MailPorts;
import nl.kcc.infra.TryOutMailServer;

/// A real mail server that a test can take away.
public final class TryOutPost implements QuarkusTestResourceLifecycleManager {

    private static final String PASSWORD = "mail-test-password";

    private final MailPorts ports = MailPorts.free();
    private final AtomicReference<TryOutMailServer> server = new AtomicReference<>();

    @Override
    public Map<String, String> start() {
        comesBack();
        return Map.of("kcc.reminders.smtp.host", "127.0.0.1", "kcc.reminders.smtp.port", "" + ports.smtp(),
                "kcc.reminders.smtp.tls", "NONE", "kcc.reminders.smtp.user", "werklijst@kcc.local",
                "kcc.reminders.smtp.password", PASSWORD, "kcc.reminders.from", "werklijst@kcc.local",
                "kcc.reminders.site", "https://kcc.voorbeeld.nl/", "kcc.reminders.every", "24h");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(TryOutPost.class));
    }

    void goesAway() {
        server.getAndSet(null).close();
    }

    void comesBack() {
        if (server.get() == null) {
            server.set(TryOutMailServer.start(ports, PASSWORD));
        }
    }

    /// What has come for an address since the server came.
    List<MimeMessage> inbox(String address) {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", ports.imap(), address, PASSWORD);
            Folder folder = store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            List<MimeMessage> messages = new ArrayList<>();
            for (var message : folder.getMessages()) {
                messages.add(new MimeMessage((MimeMessage) message));
            }
            return messages;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (server.get() != null) {
            goesAway();
        }
    }
}
