package nl.kcc.kpi.figures.encounters;

import nl.kcc.events.Channel;
import nl.kcc.kpi.counting.EncounterOutcome;

/// Calls or visits that count alike. Each call or visit is in one cell of the kind `WAITED`, and in one of `HANDLED` when it is
/// known how long somebody was helped.
///
/// @param part of the question, from 0
/// @param booked whether the visitors had an appointment
/// @param registered whether there is a contact; only known of `WAITED`
/// @param value of `WAITED` the wait rounded up, in seconds for calls and minutes for visits, and -1 where there was no answer or
///        nobody knows the wait; of `HANDLED` how long they were helped, rounded up to ten seconds
/// @param number how many
/// @param ms of `HANDLED` how long they were helped together, exactly
public record EncounterCell(int part, Channel channel, Kind kind, EncounterOutcome countedAs, boolean booked,
        boolean registered, int value, long number, long ms) {

    /// By what calls and visits are told apart.
    public enum Kind {
        WAITED,
        HANDLED
    }
}
