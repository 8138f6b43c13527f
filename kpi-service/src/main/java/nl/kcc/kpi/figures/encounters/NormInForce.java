package nl.kcc.kpi.figures.encounters;

import java.time.LocalDate;

/// A norm on calls or visits, and when it holds.
///
/// @param municipality null for all that have no norm of their own
/// @param from the first day; null for ever
/// @param to the last day; null while no end is known
/// @param threshold in whole seconds for calls and minutes for visits; 0 where it has none
/// @param share of calls or visits, over 0 up to 1
public record NormInForce(EncounterPromise promise, String municipality, LocalDate from, LocalDate to, int threshold,
        double share) {

    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    public int seconds() {
        return threshold * promise.seconds();
    }
}
