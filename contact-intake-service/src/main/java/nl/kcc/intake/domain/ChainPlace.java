package nl.kcc.intake.domain;

import java.time.Instant;
import java.util.UUID;

import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.Strength;

/// Where a contact stands in its chain; the words are those of [Chain].
public record ChainPlace(UUID repeatOf, Instant repeatOfAt, boolean chaser, Instant nextAt) {

    /// Alone, or in no chain at all.
    public static final ChainPlace ALONE = new ChainPlace(null, null, false, null);

    public Chain chain(Strength strength) {
        return new Chain(strength, repeatOf, repeatOfAt, chaser, nextAt);
    }
}
