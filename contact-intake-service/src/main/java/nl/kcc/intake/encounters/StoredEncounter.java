package nl.kcc.intake.encounters;

import java.util.Optional;
import java.util.UUID;

import nl.kcc.events.EncounterEvent;
import nl.kcc.events.EncounterEvent.EncounterAnswered;
import nl.kcc.events.EncounterEvent.EncounterBegan;
import nl.kcc.events.EncounterEvent.EncounterEnded;
import nl.kcc.events.EncounterEvent.EncounterRegistered;
import nl.kcc.events.EncounterEvent.EncounterTransferred;
import nl.kcc.events.EncounterState;

/// A call or visit as it stands in its row.
///
/// @param version 0 for a row that was made just now
record StoredEncounter(UUID id, long version, EncounterName name, EncounterFacts facts) {

    /// What becomes of it by what was told; empty when all of that was known.
    Optional<StoredEncounter> next(EncounterFacts told) {
        EncounterFacts after = facts.and(told);
        return after.equals(facts) ? Optional.empty() : Optional.of(new StoredEncounter(id, version + 1, name, after));
    }

    EncounterState state() {
        return facts.state(id, version, name);
    }

    /// What happened since it stood like this: of several things the one that usually comes last.
    EncounterEvent changedTo(StoredEncounter after) {
        EncounterState now = after.state();
        if (differ(facts.registeredAt(), now.registeredAt())) {
            return new EncounterRegistered(now);
        }
        if (differ(facts.endedAt(), now.endedAt())) {
            return new EncounterEnded(now);
        }
        if (!facts.transfers().equals(after.facts.transfers())) {
            return new EncounterTransferred(now);
        }
        return differ(facts.answeredAt(), now.answeredAt()) ? new EncounterAnswered(now) : new EncounterBegan(now);
    }

    private static boolean differ(Object before, Object after) {
        return after != null && !after.equals(before);
    }
}
