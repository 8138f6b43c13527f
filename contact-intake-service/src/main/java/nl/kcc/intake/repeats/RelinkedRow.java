package nl.kcc.intake.repeats;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import nl.kcc.events.Channel;
import nl.kcc.events.ContactEvent.RepeatDetected;
import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.Strength;

/// A row of the contacts, without its text, after its standing changed.
@JsonNaming(SnakeCaseStrategy.class)
record RelinkedRow(
        UUID id,
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
        String handoverReason,
        String handoverDepartment,
        Instant handoverRequestedAt,
        Instant reopenedAt,
        Exclusion exclusion,
        Boolean resolved,
        Strength chainStrength,
        UUID repeatOf,
        Instant repeatOfAt,
        boolean chaser,
        Instant nextAt,
        Instant answeredAgainAt) {

    RepeatDetected event() {
        var handover = handoverRequestedAt == null
                ? null
                : new HandoverRequest(handoverReason, handoverDepartment, handoverRequestedAt);
        return new RepeatDetected(new ContactState(id, version, interactionId, municipality, channel, topic, occurredAt,
                registeredAt, outcome, answeredAt, firstAnswerAt, handover, reopenedAt, exclusion, resolved,
                new Chain(chainStrength, repeatOf, repeatOfAt, chaser, nextAt), answeredAgainAt));
    }
}
