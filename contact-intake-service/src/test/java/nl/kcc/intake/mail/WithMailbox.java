package nl.kcc.intake.mail;

import java.util.List;

import io.quarkus.test.junit.QuarkusTestProfile;

/// The service as it runs where it has a mailbox.
public class WithMailbox implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(MailServerResource.class));
    }
}
