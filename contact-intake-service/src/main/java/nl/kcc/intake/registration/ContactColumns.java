package nl.kcc.intake.registration;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;

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
        String code,
        String note) {

    private static final HandoverRequest NO_HANDOVER = new HandoverRequest(null, null, null);

    static ContactColumns of(RegisteredQuestion question) {
        ContactState contact = question.contact();
        HandoverRequest handover = contact.handover() == null ? NO_HANDOVER : contact.handover();
        return new ContactColumns(contact.contactId(), contact.topic(), question.summary(), contact.outcome(),
                contact.answeredAt(), contact.firstAnswerAt(), handover.reason(), handover.department(),
                handover.requestedAt(), contact.exclusion(), question.code(), question.note());
    }
}
