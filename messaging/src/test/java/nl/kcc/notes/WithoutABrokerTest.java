package nl.kcc.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import nl.kcc.infra.InfraTestResource;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.outbox.Identifiers;
import nl.kcc.outbox.NewEvent;
import nl.kcc.outbox.Outbox;

@QuarkusTest
@TestProfile(WithoutABrokerTest.NobodyListens.class)
@QuarkusTestResource(value = InfraTestResource.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class WithoutABrokerTest {

    /// The discard port, on which nothing answers.
    public static class NobodyListens implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kafka.bootstrap.servers", "127.0.0.1:9");
        }
    }

    @Inject
    BackgroundWork work;
    @Inject
    Outbox outbox;
    @Inject
    Identifiers identifiers;
    @Inject
    NotesFixture fixture;

    @Test
    void aServiceStartsAndKeepsItsEvents() {
        UUID id = identifiers.next();

        work.sql(transaction -> outbox.append(transaction,
                List.of(new NewEvent("notes.v1", id.toString(), 1, NoteWritten.TYPE, new NoteWritten(id, "kept")))))
                .await().atMost(Duration.ofSeconds(20));

        assertThat(fixture.count("outbox where key = '" + id + "'")).isEqualTo(1);
    }
}
