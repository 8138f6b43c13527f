package nl.kcc.simulator.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A call or a visit as the switchboard or the ticket system tells of it, whether or not anybody writes down what was asked.
///
/// @param name by what its system knows it
/// @param channel `PHONE` or `COUNTER`
/// @param offeredAt the first ring, or when the ticket was taken; null when the system was away then
/// @param answeredAt the first human answer; null when there was none
/// @param endedAt null when nobody told of an end
/// @param appointment whether a visitor had one
/// @param events all that is told of it, with what changes nothing: second rings, recalls, transfers, the end at other phones
public record Encounter(String name, String municipality, String channel, Instant offeredAt, Instant answeredAt,
        Instant endedAt,
        boolean appointment, List<Event> events) {

    /// @param type as `POST /v1/calls` and `POST /v1/visits` name it
    public record Event(String type, Instant at) {
    }

    public boolean isCall() {
        return channel.equals("PHONE");
    }

    /// The first that is known of it.
    public Instant beganAt() {
        return offeredAt == null ? answeredAt : offeredAt;
    }

    /// The calendar day it belongs to.
    public LocalDate day() {
        return LocalDate.ofInstant(beganAt(), InteractionPlan.AMSTERDAM);
    }
}
