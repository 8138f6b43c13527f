package nl.kcc.routing.trials;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A row of `trial`.
///
/// @param against the rule set that was in force meanwhile
/// @param scope of which municipalities: codes with commas between, or `*` for all
/// @param total contacts to look at
/// @param done of those
/// @param figures null until it is done
record Trial(UUID id, int ruleSet, int against, String scope, LocalDate from, LocalDate to, TrialState state, long total,
        long done,
        String startedBy, Instant startedAt, Instant touchedAt, Instant endedAt, TrialFigures figures) {

    enum TrialState {
        RUNNING,
        DONE,
        FAILED
    }

    Trial after(long looked, Instant now) {
        return new Trial(id, ruleSet, against, scope, from, to, state, total, looked, startedBy, startedAt, now, endedAt,
                figures);
    }

    Trial ended(TrialFigures found, Instant now) {
        return new Trial(id, ruleSet, against, scope, from, to, found == null ? TrialState.FAILED : TrialState.DONE, total,
                done,
                startedBy,
                startedAt, now, now, found);
    }
}
