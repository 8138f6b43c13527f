package nl.kcc.kpi.counting;

import java.time.Instant;
import java.util.UUID;

import nl.kcc.events.Channel;
import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.Strength;

/// What counting needs of a contact's newest state at intake. The meaning of each part stands at [ContactState].
public record IntakeStanding(
        long version,
        UUID interactionId,
        String municipality,
        Channel channel,
        String topic,
        Instant occurredAt,
        Outcome outcome,
        Instant answeredAt,
        Instant firstAnswerAt,
        Instant handoverAskedAt,
        String handoverReason,
        Instant reopenedAt,
        Exclusion exclusion,
        Boolean resolved,
        Chain chain) {

    /// Of a contact that a person took out of the figures.
    public static final IntakeStanding REMOVED = new IntakeStanding(-1, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null);

    public static IntakeStanding of(ContactState contact) {
        var answer = contact.answer();
        var handover = contact.handover();
        return new IntakeStanding(contact.version(), contact.interactionId(), contact.municipality(),
                contact.channel(), contact.topic(), contact.occurredAt(), answer.outcome(), answer.answeredAt(),
                answer.firstAnswerAt(), handover == null ? null : handover.requestedAt(),
                handover == null ? null : handover.reason(), contact.reopenedAt(), contact.exclusion(),
                contact.resolved(), contact.chain());
    }

    /// Whether the person is known for sure.
    public boolean isIdentified() {
        return chain != null && chain.strength() == Strength.CONFIRMED;
    }
}
