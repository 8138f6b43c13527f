package nl.kcc.intake.mail;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import nl.kcc.infra.MailPorts;
import nl.kcc.infra.TryOutMailServer;

/// Gives a test a real mail server, and the service one mailbox on it.
public final class MailServerResource implements QuarkusTestResourceLifecycleManager {

    static final String PASSWORD = "mail-test-password";

    private TryOutMailServer server;

    @Override
    public Map<String, String> start() {
        MailPorts ports = MailPorts.free();
        server = TryOutMailServer.start(ports, PASSWORD);
        return Map.ofEntries(
                Map.entry("kcc.mail.mailboxes", "gemeente"),
                Map.entry("kcc.mail.gemeente.address", "gemeente@kcc.local"),
                Map.entry("kcc.mail.gemeente.municipality", "GM0344"),
                Map.entry("kcc.mail.gemeente.imap.host", "127.0.0.1"),
                Map.entry("kcc.mail.gemeente.imap.port", "" + ports.imap()),
                Map.entry("kcc.mail.gemeente.imap.tls", "NONE"),
                Map.entry("kcc.mail.gemeente.imap.password", PASSWORD),
                Map.entry("kcc.mail.gemeente.smtp.host", "127.0.0.1"),
                Map.entry("kcc.mail.gemeente.smtp.port", "" + ports.smtp()),
                Map.entry("kcc.mail.gemeente.smtp.tls", "NONE"),
                Map.entry("kcc.mail.gemeente.plus-addressing", "true"),
                // Moved away, so that the mails of one test are not found again by the next one.
                Map.entry("kcc.mail.gemeente.move-to", "Ingelezen"),
                Map.entry("kcc.mail.site", "https://kcc.voorbeeld.nl"),
                Map.entry("kcc.mail.poll", "PT1S"));
    }

    @Override
    public void stop() {
        server.close();
    }
}
