package nl.kcc.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.Test;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import nl.kcc.infra.Complaints;
import nl.kcc.infra.InfraTestResource;
import nl.kcc.outbox.Identifiers;

/// On a service of its own, which is of no use afterwards: it is told that it is being stopped, and its connections to the
/// database are closed.
@QuarkusTest
@TestProfile(StoppingTest.OnItsOwn.class)
@QuarkusTestResource(value = InfraTestResource.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class StoppingTest {

    private static final String CONNECTOR = "io.smallrye.reactive.messaging.kafka";
    private static final Duration A_FEW_ATTEMPTS = Duration.ofSeconds(2);

    @Inject
    Event<ShutdownEvent> stop;
    @Inject
    Pool pool;
    @Inject
    Identifiers identifiers;
    @Inject
    NotesFixture fixture;

    public static class OnItsOwn implements QuarkusTestProfile {
    }

    @Test
    void whatComesInDuringAStopIsLeftAloneWithoutAWord() {
        try (var complaints = Complaints.of("")) {
            stop.fire(new ShutdownEvent());
            pool.close().await().indefinitely();

            fixture.send(List.of(NotesFixture.note(identifiers.next(), "late")));

            await().during(A_FEW_ATTEMPTS).atMost(A_FEW_ATTEMPTS.multipliedBy(2))
                    .untilAsserted(() -> assertThat(complaints.lines()).isEmpty());
        }
    }

    @Test
    void anAcknowledgementThatTheStopInterruptsIsNoNewsButAnyOtherFailureIs() {
        try (var complaints = Complaints.of(CONNECTOR)) {
            stop.fire(new ShutdownEvent());

            Logger.getLogger(CONNECTOR).log(Level.WARNING, "interrupted", new WakeupException());
            Logger.getLogger(CONNECTOR).log(Level.WARNING, "regrouped", new RebalanceInProgressException());
            Logger.getLogger(CONNECTOR).log(Level.WARNING, "refused", new IllegalStateException());

            assertThat(complaints.lines()).containsExactly(CONNECTOR + ": refused");
        }
    }
}
