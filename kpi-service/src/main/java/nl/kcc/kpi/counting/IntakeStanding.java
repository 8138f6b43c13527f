package nl.kcc.kpi.counting;

import java.time.Instant;

import nl.kcc.events.Channel;
import nl.kcc.events.ContactState;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;

/// What counting needs of a contact's newest state at intake. The meaning of each part stands at [ContactState].
public record IntakeStanding(
        long version,
        String municipality,
        Channel channel,
        String topic,
        Instant occurredAt,
        Outcome outcome,
        Instant answeredAt,
        Instant firstAnswerAt,
        Instant handoverAskedAt,
        Instant reopenedAt,
        Exclusion exclusion) {

    public static IntakeStanding of(ContactState contact) {
        return new IntakeStanding(contact.version(), contact.municipality(), contact.channel(), contact.topic(),
                contact.occurredAt(), contact.outcome(), contact.answeredAt(), contact.firstAnswerAt(),
                contact.handover() == null ? null : contact.handover().requestedAt(),
                contact.reopenedAt(), contact.exclusion());
    }
}
