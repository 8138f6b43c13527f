package nl.kcc.kpi.counting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import nl.kcc.events.Channel;
import nl.kcc.events.EncounterState;

/// How a call or a counter visit is counted, by what is known of it. An answer that is heard of late makes an abandoned call an
/// answered one; nothing makes an answered one abandoned.
public enum EncounterOutcome {
    /// It goes on, or nobody told that it is over.
    OPEN,
    /// Somebody answered, or the visitor was served; however it ended.
    ANSWERED,
    /// It ended, or the visitor left, without that.
    ABANDONED,
    /// A call that was abandoned so soon that nobody could have answered: a wrong key, counted apart.
    MISDIAL;

    /// A call that is given up sooner is a misdial.
    public static final Duration MISDIAL_BELOW = Duration.ofSeconds(5);

    public static EncounterOutcome of(EncounterState encounter) {
        if (encounter.answeredAt() != null) {
            return ANSWERED;
        }
        if (encounter.endedAt() == null) {
            return OPEN;
        }
        return encounter.channel() == Channel.PHONE && rang(encounter).compareTo(MISDIAL_BELOW) < 0 ? MISDIAL : ABANDONED;
    }

    /// From the first ring, or the ticket, to the first human answer. Empty without an answer, and when nobody told when it
    /// began: such a wait is unknown and not nothing. A ring after the answer is that of a transfer, and the first one was not
    /// told.
    public static Optional<Duration> waited(EncounterState encounter) {
        Instant began = encounter.offeredAt();
        Instant answered = encounter.answeredAt();
        return began == null || answered == null || answered.isBefore(began)
                ? Optional.empty()
                : Optional.of(Duration.between(began, answered));
    }

    /// Of a call of which nobody told when it began to ring, how long it rang is unknown, and it is no misdial.
    private static Duration rang(EncounterState encounter) {
        Instant began = encounter.offeredAt();
        return began == null ? MISDIAL_BELOW : Duration.between(began, encounter.endedAt());
    }
}
