package nl.kcc.simulator.ledger;

import java.time.Duration;

/// Where a contact stands among those of the same person about the same.
///
/// @param certain whether the person is known for sure
/// @param before the one before it; null without one
/// @param gap to the one before it; null without one
/// @param next from this one to the one after it; null without one
record Place(boolean certain, Dossier before, Duration gap, Duration next) {

    static final Place NOBODY = new Place(false, null, null, null);
    private static final Duration WINDOW = Duration.ofDays(7);

    /// At most a linking window after the one before it.
    boolean isRepeat() {
        return gap != null && gap.compareTo(WINDOW) <= 0;
    }

    boolean isAskedAgainWithin(int days) {
        return next != null && next.compareTo(Duration.ofDays(days)) <= 0;
    }
}
