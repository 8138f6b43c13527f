package nl.kcc.intake.audit;

import nl.kcc.events.ContactEvent;
import nl.kcc.events.ContactEvent.CitizenVerdictGiven;
import nl.kcc.events.ContactEvent.ContactAnswered;
import nl.kcc.events.ContactEvent.ContactExcluded;
import nl.kcc.events.ContactEvent.ContactRegistered;
import nl.kcc.events.ContactEvent.ContactReopened;
import nl.kcc.events.ContactEvent.ContactRestated;
import nl.kcc.events.ContactEvent.HandoverRequested;
import nl.kcc.events.ContactEvent.RepeatDetected;
import nl.kcc.events.ContactEvent.TopicAssigned;

/// What was done, as the history names it.
public enum Action {
    REGISTERED,
    ANSWERED,
    HANDOVER_REQUESTED,
    REOPENED,
    EXCLUDED,
    TOPIC_ASSIGNED,
    VERDICT_GIVEN,
    REPEAT_DETECTED,
    /// Something was written; the contact stands as it stood.
    NOTED;

    static Action of(ContactEvent event) {
        return switch (event) {
            case ContactRegistered _ -> REGISTERED;
            case ContactAnswered _ -> ANSWERED;
            case HandoverRequested _ -> HANDOVER_REQUESTED;
            case ContactReopened _ -> REOPENED;
            case ContactExcluded _ -> EXCLUDED;
            case TopicAssigned _ -> TOPIC_ASSIGNED;
            case CitizenVerdictGiven _ -> VERDICT_GIVEN;
            case RepeatDetected _ -> REPEAT_DETECTED;
            case ContactRestated _ -> throw new IllegalArgumentException("nothing happened to a restated contact");
        };
    }
}
