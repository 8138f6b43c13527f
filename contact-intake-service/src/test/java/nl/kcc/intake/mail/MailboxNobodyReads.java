package nl.kcc.intake.mail;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;
import nl.kcc.infra.MailPorts;

/// A mailbox whose server is away, unless a test starts one to send by, and no clockwork: each step is the test's own.
public class MailboxNobodyReads implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("kcc.mail.mailboxes", "gemeente",
                "kcc.mail.gemeente.address", "gemeente@kcc.local",
                "kcc.mail.gemeente.municipality", "GM0344",
                "kcc.mail.gemeente.imap.host", "127.0.0.1",
                "kcc.mail.gemeente.imap.port", "1",
                "kcc.mail.gemeente.imap.password", "geheim",
                "kcc.mail.gemeente.smtp.host", "127.0.0.1",
                "kcc.mail.gemeente.smtp.tls", "NONE",
                "kcc.mail.gemeente.smtp.port", "" + MailPorts.free().smtp(),
                "quarkus.scheduler.enabled", "false");
    }
}
