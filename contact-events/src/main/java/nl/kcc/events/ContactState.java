package nl.kcc.events;

import java.time.Instant;
import java.util.UUID;

/// How one contact stands for contact-intake-service, as raw facts; counting them is kpi-service's business.
///
/// @param contactId the contact: one question about one subject
/// @param version 1 at registration, one more with each change
/// @param interactionId the call, visit, mail or form that carried the contact
/// @param municipality CBS code such as `GM0344`
/// @param topic code of the topic catalogue; null while unknown
/// @param occurredAt when the citizen asked; decides for ever which day the contact belongs to
/// @param registeredAt when it was logged
/// @param outcome what the front office achieved; null while open, and again after a reopening
/// @param answeredAt when that outcome was reached, as the agent states it; null without outcome
/// @param firstAnswerAt when the first substantive answer (any outcome but `CITIZEN_RETURNS`) was recorded, by the
///        service's own clock, or `occurredAt` for an outcome given with the registration; never cleared
/// @param handover the request to hand over; null when the front office never asked; never cleared
/// @param reopenedAt when it was last reopened after an answer; never cleared
/// @param exclusion why it does not count; null when it counts
/// @param resolved the citizen's own verdict; null when not asked
public record ContactState(
        UUID contactId,
        long version,
        UUID interactionId,
        String municipality,
        Channel channel,
        String topic,
        Instant occurredAt,
        Instant registeredAt,
        Outcome outcome,
        Instant answeredAt,
        Instant firstAnswerAt,
        HandoverRequest handover,
        Instant reopenedAt,
        Exclusion exclusion,
        Boolean resolved) {

    /// A front-office request to hand the contact over.
    ///
    /// @param reason code, such as `NO_KNOWLEDGE`
    /// @param department code of the department the agent chose; null when routing is to choose
    /// @param requestedAt when the agent asked
    public record HandoverRequest(String reason, String department, Instant requestedAt) {
    }
}
