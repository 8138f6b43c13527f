package nl.kcc.routing.reminders;

import java.util.List;

import io.quarkus.test.junit.QuarkusTestProfile;

/// The service as it runs where departments are reminded by mail.
public class WithMailServer implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TryOutPost.class));
    }
}
