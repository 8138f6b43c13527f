package nl.kcc.intake.encounters;

import java.util.Optional;

import nl.kcc.intake.identity.Pseudonym;

/// What was told of one call or visit, by one event or by several.
///
/// @param caller whose number it is; empty when withheld, no number, or not told
record ToldEncounter(EncounterName name, EncounterFacts facts, Optional<Pseudonym> caller) {

    /// Both about the same call or visit.
    ToldEncounter and(ToldEncounter more) {
        return new ToldEncounter(name, facts.and(more.facts), caller.or(more::caller));
    }
}
