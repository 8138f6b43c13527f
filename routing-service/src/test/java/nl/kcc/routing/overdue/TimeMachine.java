package nl.kcc.routing.overdue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Singleton;

import nl.kcc.routing.standing.AContact;
import nl.kcc.routing.testing.MovableClock;

/// Moves the service through time.
@Singleton
public class TimeMachine {

    private final MovableClock clock;
    private final IntakeProgress knownUntil;

    TimeMachine(MovableClock clock, IntakeProgress knownUntil) {
        this.clock = clock;
        this.knownUntil = knownUntil;
    }

    /// A minute after [AContact] asked. Waits until the watch has left the moment at which another test had put it.
    public void toJustAfterTheQuestion() {
        clock.moveTo(AContact.ASKED.plusSeconds(60));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(knownUntil.advance().await().indefinitely())
                .hasValueSatisfying(moment -> assertThat(moment).isBetween(AContact.ASKED, AContact.DUE)));
    }

    public void to(Instant moment) {
        clock.moveTo(moment);
    }
}
