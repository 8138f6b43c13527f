package nl.kcc.kpi.figures;

import java.time.LocalDate;

/// A norm on first-contact resolution, and when it holds.
///
/// @param municipality CBS code; null for all that have no norm of their own
/// @param channel for questions about this channel alone; null for all channels
/// @param to the last day; null while no end is known
/// @param share that is to be reached, over 0 up to 1
public record FirstContactNorm(String municipality, String channel, LocalDate from, LocalDate to, double share) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean isForAllOr(String asked) {
        return channel == null || channel.equals(asked);
    }
}
