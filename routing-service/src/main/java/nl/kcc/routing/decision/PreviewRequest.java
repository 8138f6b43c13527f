package nl.kcc.routing.decision;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

import nl.kcc.events.Channel;

/// A contact that nobody has registered yet, as `POST /v1/contacts` of intake would take it.
///
/// @param municipality CBS code; may be left out where there is only one
/// @param topic code of the catalogue; null while unknown
/// @param outcome an outcome, `HANDOVER` or a reason why the contact does not count; null while it is open
/// @param department with `HANDOVER` only: the one that the agent chose; null when routing is to choose
/// @param at when the citizen asked; now when left out
record PreviewRequest(String municipality, @NotNull(message = "Kies een kanaal: PHONE, COUNTER, EMAIL of WEB.") Channel channel,
        String topic, String outcome, String department, Instant at) {
}
