package nl.kcc.intake.encounters;

import java.time.Instant;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import nl.kcc.edge.PlainText;

/// One event of `POST /v1/visits`.
///
/// @param visitId by what the ticket system knows the visit: the same in all its events, and another one on the same day for
///        another visit
/// @param municipality CBS code; may be left out where there is only one
/// @param ticket the number on the paper; not kept
/// @param desk where the visitor is called to; not kept, since nothing is counted by it
/// @param appointment whether the visitor had one
record VisitEventRequest(
        @NotNull(message = "Geef het nummer van het bezoek.") @Pattern(regexp = EventRules.NAME, message = EventRules.NOT_A_NAME) String visitId,
        String municipality,
        @NotNull(message = "Kies wat er gebeurde: TAKEN, CALLED, SERVED, LEFT of ENDED.") VisitEvent event,
        @NotNull(message = EventRules.NO_MOMENT) Instant at,
        @PlainText(max = 254, multiline = false) String ticket,
        @PlainText(max = 254, multiline = false) String desk,
        Boolean appointment) {

    /// What a ticket system tells.
    enum VisitEvent {
        TAKEN(EncounterMoment.OFFERED),
        CALLED(EncounterMoment.CALLED),
        SERVED(EncounterMoment.ANSWERED),
        LEFT(EncounterMoment.ENDED),
        ENDED(EncounterMoment.ENDED);

        private final EncounterMoment moment;

        VisitEvent(EncounterMoment moment) {
            this.moment = moment;
        }
    }

    /// @param about the municipality that is meant
    ToldEncounter told(String about) {
        return new ToldEncounter(EncounterName.ofVisit(about, visitId, at),
                EncounterFacts.of(event.moment, at, appointment), Optional.empty());
    }
}
