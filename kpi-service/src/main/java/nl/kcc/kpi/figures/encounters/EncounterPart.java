package nl.kcc.kpi.figures.encounters;

import java.util.Set;

import nl.kcc.kpi.figures.DayRange;

/// A part of what is asked.
///
/// @param municipality null for all that are asked
/// @param except of these, the ones that have a part of their own
public record EncounterPart(String municipality, Set<String> except, DayRange days) {

    /// Everything that is asked, of these days.
    public static EncounterPart all(DayRange days) {
        return new EncounterPart(null, Set.of(), days);
    }
}
