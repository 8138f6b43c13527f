package nl.kcc.events;

import java.time.Instant;
import java.util.UUID;

/// How one call or counter visit stands, as raw facts; what counts as abandoned or as a misdial is kpi-service's business.
/// Neither a number nor a name of whoever called or came, nor of the agent, is part of it.
///
/// @param encounterId the call or visit; not the name that the switchboard or the ticket system has for it
/// @param version 1 at the first that was told of it, one more with each change
/// @param municipality CBS code such as `GM0344`
/// @param channel `PHONE` for a call, `COUNTER` for a visit
/// @param beganAt the earliest moment that was told of it; decides which day it belongs to
/// @param offeredAt the first ring, or when the ticket was taken: where waiting begins; null when nobody told of that
/// @param answeredAt the first human answer, or when the visitor was first served; null while there is none
/// @param endedAt the last end, or when the visitor left; null while it goes on, and when nobody told of an end
/// @param transfers how often a call was passed on
/// @param appointment whether the visitor had one; null when nobody told
/// @param registeredAt when the first contact was registered that names it; null while there is none
public record EncounterState(
        UUID encounterId,
        long version,
        String municipality,
        Channel channel,
        Instant beganAt,
        Instant offeredAt,
        Instant answeredAt,
        Instant endedAt,
        int transfers,
        Boolean appointment,
        Instant registeredAt) {
}
