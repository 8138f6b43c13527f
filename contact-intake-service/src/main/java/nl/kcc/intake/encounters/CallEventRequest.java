package nl.kcc.intake.encounters;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import nl.kcc.edge.PlainText;

/// One event of `POST /v1/calls`.
///
/// @param callId by what the switchboard knows the call: the same in all its events, and never the caller's number
/// @param municipality CBS code; may be left out where there is only one
/// @param from the caller's number; left out when withheld. Lives only as long as the request
/// @param queue where it rings; not kept, since nothing is counted by it
/// @param agent whose phone it is; not kept, since agents are not compared
record CallEventRequest(
        @NotNull(message = "Geef het nummer van het gesprek in de centrale.") @Pattern(regexp = EventRules.NAME, message = EventRules.NOT_A_NAME) String callId,
        String municipality,
        @NotNull(message = "Kies wat er gebeurde: RINGING, ANSWERED, TRANSFERRED of ENDED.") CallEvent event,
        @NotNull(message = EventRules.NO_MOMENT) Instant at,
        @PlainText(max = 254, multiline = false, masked = false) String from,
        @PlainText(max = 254, multiline = false) String queue,
        @PlainText(max = 254, multiline = false) String agent) {

    /// What a switchboard tells.
    enum CallEvent {
        RINGING(EncounterMoment.OFFERED),
        ANSWERED(EncounterMoment.ANSWERED),
        TRANSFERRED(EncounterMoment.TRANSFERRED),
        ENDED(EncounterMoment.ENDED);

        private final EncounterMoment moment;

        CallEvent(EncounterMoment moment) {
            this.moment = moment;
        }
    }

    /// @param about the municipality that is meant
    ToldEncounter told(String about, CallerNumber numbers) {
        return new ToldEncounter(EncounterName.ofCall(about, callId),
                EncounterFacts.of(event.moment, at, null), numbers.pseudonym(from));
    }

    /// Not the number: it is personal data.
    @Override
    public String toString() {
        return "CallEventRequest[callId=" + callId + ", event=" + event + ", at=" + at + "]";
    }
}
