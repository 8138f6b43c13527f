package nl.kcc.intake.registration;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.Strength;

/// What differs between the contacts of one registration; as JSON it has the names of the columns in `register.sql`.
@JsonNaming(SnakeCaseStrategy.class)
record ContactColumns(
        UUID id,
        String topic,
        String summary,
        Outcome outcome,
        Instant answeredAt,
        Instant firstAnswerAt,
        String handoverReason,
        String handoverDepartment,
        Instant handoverRequestedAt,
        Exclusion exclusion,
        Strength chainStrength,
        UUID repeatOf,
        Instant repeatOfAt,
        boolean chaser,
        Instant nextAt,
        String code,
        String note) {

    private static final HandoverRequest NO_HANDOVER = new HandoverRequest(null, null, null);
    private static final Chain NO_CHAIN = new Chain(null, null, null, false, null);

    static ContactColumns of(RegisteredQuestion question) {
        ContactState contact = question.contact();
        HandoverRequest handover = contact.handover() == null ? NO_HANDOVER : contact.handover();
        Chain chain = contact.chain() == null ? NO_CHAIN : contact.chain();
        return new ContactColumns(contact.contactId(), contact.topic(), question.summary(), contact.outcome(),
                contact.answeredAt(), contact.firstAnswerAt(), handover.reason(), handover.department(),
                handover.requestedAt(), contact.exclusion(), chain.strength(), chain.repeatOf(), chain.repeatOfAt(),
                chain.chaser(), chain.nextAt(), question.code(), question.note());
    }
}
