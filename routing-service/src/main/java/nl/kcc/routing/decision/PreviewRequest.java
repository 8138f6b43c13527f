package nl.kcc.routing.decision;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import nl.kcc.events.Channel;
import nl.kcc.events.TopicState;

/// A contact that nobody has registered yet, as `POST /v1/contacts` of intake would take it.
///
/// @param municipality CBS code; may be left out where there is only one
/// @param topic code of the catalogue; null while unknown
/// @param outcome an outcome, `HANDOVER` or a reason why the contact does not count; null while it is open
/// @param department with `HANDOVER` only: the one that the agent chose; null when routing is to choose
/// @param at when the citizen asked; now when left out
record PreviewRequest(
        String municipality,
        @NotNull(message = "Kies een kanaal: PHONE, COUNTER, EMAIL of WEB.") Channel channel,
        @Pattern(regexp = TopicState.CODE, message = PreviewRequest.TOPIC) String topic,
        @Pattern(regexp = "[A-Z_]{1,40}", message = "moet een uitkomst zijn zoals ANSWERED, HANDOVER of SPAM") String outcome,
        @Pattern(regexp = TopicState.CODE, message = "Deze afdeling bestaat niet.") String department,
        Instant at) {

    static final String TOPIC = "Dit onderwerp staat niet in de onderwerpenlijst.";
}
