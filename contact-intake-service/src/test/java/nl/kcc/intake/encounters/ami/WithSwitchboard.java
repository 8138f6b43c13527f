package nl.kcc.intake.encounters.ami;

import java.util.List;

import io.quarkus.test.junit.QuarkusTestProfile;

/// The service with a line to a switchboard.
public final class WithSwitchboard implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(AmiServerResource.class));
    }
}
