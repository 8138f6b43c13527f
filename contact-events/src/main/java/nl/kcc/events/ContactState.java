package nl.kcc.events;

import java.time.Duration;
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
/// @param answer what the front office came up with; [Answer#NONE], never null, while it has not come up with anything
/// @param handover the request to hand over; null when the front office never asked; never cleared
/// @param reopenedAt when it was last reopened after an answer; never cleared
/// @param exclusion why it does not count; null when it counts
/// @param resolved the citizen's own verdict; null when not asked
/// @param chain its place among the contacts of the same person on the same topic; null when nobody is known to have asked
/// @param encounterId the call or visit it came by, see [EncounterState]; null when none was named
/// @param suggestion what its text seemed to be about when it came in; null when it came with a topic, or nothing was likely
/// @param urgency by the words of its text when it came in; null when none of them is urgent
public record ContactState(
        UUID contactId,
        long version,
        UUID interactionId,
        String municipality,
        Channel channel,
        String topic,
        Instant occurredAt,
        Instant registeredAt,
        Answer answer,
        HandoverRequest handover,
        Instant reopenedAt,
        Exclusion exclusion,
        Boolean resolved,
        Chain chain,
        UUID encounterId,
        Suggestion suggestion,
        Urgency urgency) {

    /// Absent from a message, the answer is none: readers ask for its parts and never for itself.
    public ContactState {
        answer = answer == null ? Answer.NONE : answer;
    }

    /// What the front office answered, and when.
    ///
    /// @param outcome what it achieved; null while open, and again after a reopening
    /// @param answeredAt when that outcome was reached, as the agent states it; null without outcome
    /// @param firstAnswerAt when the first substantive answer (any outcome but `CITIZEN_RETURNS`) was recorded, by the
    ///        service's own clock, or `occurredAt` for an outcome given with the registration; never cleared
    /// @param answeredAgainAt when the first substantive answer since the last reopening was recorded, by the service's own
    ///        clock; null without one. A reopening owes a new answer: an earlier one does not keep its promise
    public record Answer(Outcome outcome, Instant answeredAt, Instant firstAnswerAt, Instant answeredAgainAt) {

        /// Neither an outcome now, nor an answer before.
        public static final Answer NONE = new Answer(null, null, null, null);
    }

    /// A topic that was suggested by a program; nobody has chosen it.
    ///
    /// @param topic code of the topic catalogue
    /// @param certainty from 0 to 1: of a hundred with 0.7, seventy are about this topic
    public record Suggestion(String topic, double certainty) {
    }

    /// A front-office request to hand the contact over.
    ///
    /// @param reason code, such as `NO_KNOWLEDGE`: see [HandoverReason]
    /// @param department code of the department the agent chose; null when routing is to choose
    /// @param requestedAt when the agent asked
    public record HandoverRequest(String reason, String department, Instant requestedAt) {
    }

    /// Where the contact stands among those of the same person, in the same municipality, on the same topic. Excluded
    /// contacts and other questions of the same interaction are no part of it.
    ///
    /// @param strength how surely it is the same person
    /// @param repeatOf the contact before it, when that lies within the linking window; null otherwise, and while the
    ///        topic is unknown
    /// @param repeatOfAt when that one was asked
    /// @param chaser whether the one before it was not settled when this one came: "where is my answer?"
    /// @param nextAt when the same was asked again; null when it was not, as far as is known
    public record Chain(Strength strength, UUID repeatOf, Instant repeatOfAt, boolean chaser, Instant nextAt) {

        /// No repeat is looked for after a longer gap, whatever for: the longest window in which a settled contact may
        /// be contradicted, and the longest that the linking window may be set to.
        public static final Duration LONGEST_WINDOW = Duration.ofDays(30);

        /// A confirmed repeat, so not a first contact.
        public boolean followsUp() {
            return strength == Strength.CONFIRMED && repeatOf != null;
        }
    }
}
