package nl.kcc.kpi.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.events.Channel;
import nl.kcc.events.EncounterState;

class EncounterOutcomeTest {

    private static final Instant START = Instant.parse("2026-11-20T08:13:40Z");

    @ParameterizedTest
    @CsvSource({
            "PHONE, 0, , , OPEN",
            "PHONE, 0, , 4999, MISDIAL",
            "PHONE, 0, , 5000, ABANDONED",
            "PHONE, 0, , 6000, ABANDONED",
            "PHONE, 0, 3000, 4000, ANSWERED",
            "PHONE, 0, 12000, , ANSWERED",
            // Nobody told of the ring.
            "PHONE, , , 6000, ABANDONED",
            "PHONE, , 12000, 60000, ANSWERED",
            "COUNTER, 0, , 4000, ABANDONED",
            "COUNTER, 0, , , OPEN",
            "COUNTER, 0, 600000, 900000, ANSWERED" })
    void whatIsKnownDecides(Channel channel, Long offered, Long answered, Long ended, EncounterOutcome outcome) {
        assertThat(EncounterOutcome.of(encounter(channel, offered, answered, ended))).isEqualTo(outcome);
    }

    @Test
    void waitingIsFromTheFirstRingToTheFirstAnswer() {
        assertThat(EncounterOutcome.waited(encounter(Channel.PHONE, 0L, 25_000L, 60_000L))).hasValue(Duration.ofSeconds(25));
    }

    @Test
    void aWaitOfWhichTheBeginningIsUnknownIsUnknown() {
        assertThat(EncounterOutcome.waited(encounter(Channel.PHONE, null, 25_000L, 60_000L))).isEmpty();
        assertThat(EncounterOutcome.waited(encounter(Channel.PHONE, 0L, null, 60_000L))).isEmpty();
    }

    @Test
    void aRingAfterTheAnswerIsNotTheFirstAndTheWaitIsUnknown() {
        assertThat(EncounterOutcome.waited(encounter(Channel.PHONE, 2_000L, 1_000L, null))).isEmpty();
    }

    private static EncounterState encounter(Channel channel, Long offered, Long answered, Long ended) {
        return new EncounterState(new UUID(1, 1), 1, "GM0344", channel, START, at(offered), at(answered), at(ended), 0, null,
                null);
    }

    private static Instant at(Long millis) {
        return millis == null ? null : START.plusMillis(millis);
    }
}
