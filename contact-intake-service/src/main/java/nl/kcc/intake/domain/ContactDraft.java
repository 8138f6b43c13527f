package nl.kcc.intake.domain;

import java.time.Instant;
import java.util.UUID;

import nl.kcc.events.Channel;
import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;

/// A contact's first or next version in the making: what is not named stays as it was. Every state that is not read from
/// a row is made here.
public final class ContactDraft {

    private final UUID contactId;
    private long version;
    private final UUID interactionId;
    private final String municipality;
    private final Channel channel;
    private String topic;
    private final Instant occurredAt;
    private final Instant registeredAt;
    private Outcome outcome;
    private Instant answeredAt;
    private Instant firstAnswerAt;
    private HandoverRequest handover;
    private Instant reopenedAt;
    private Exclusion exclusion;
    private Boolean resolved;
    private Chain chain;
    private Instant answeredAgainAt;

    /// Of a contact of which only this is known yet.
    public ContactDraft(UUID contactId, UUID interactionId, String municipality, Channel channel, Instant occurredAt,
            Instant registeredAt) {
        this.contactId = contactId;
        this.interactionId = interactionId;
        this.municipality = municipality;
        this.channel = channel;
        this.occurredAt = occurredAt;
        this.registeredAt = registeredAt;
    }

    /// Of a contact that is there.
    public ContactDraft(ContactState before) {
        this(before.contactId(), before.interactionId(), before.municipality(), before.channel(), before.occurredAt(),
                before.registeredAt());
        version = before.version();
        topic = before.topic();
        outcome = before.outcome();
        answeredAt = before.answeredAt();
        firstAnswerAt = before.firstAnswerAt();
        handover = before.handover();
        reopenedAt = before.reopenedAt();
        exclusion = before.exclusion();
        resolved = before.resolved();
        chain = before.chain();
        answeredAgainAt = before.answeredAgainAt();
    }

    /// @param at when the outcome was reached, as the agent states it
    /// @param now when it is recorded; the first substantive answer is dated with it
    public ContactDraft answered(Outcome reached, Instant at, Instant now) {
        outcome = reached;
        answeredAt = at;
        if (reached != Outcome.CITIZEN_RETURNS) {
            firstAnswerAt = firstAnswerAt == null ? now : firstAnswerAt;
            answeredAgainAt = reopenedAt == null || answeredAgainAt != null ? answeredAgainAt : now;
        }
        return this;
    }

    public ContactDraft handedOver(HandoverRequest request) {
        handover = request;
        return this;
    }

    ContactDraft reopened(Instant now) {
        outcome = null;
        answeredAt = null;
        answeredAgainAt = null;
        reopenedAt = now;
        return this;
    }

    public ContactDraft excluded(Exclusion reason) {
        exclusion = reason;
        return this;
    }

    /// @param newTopic null while unknown
    public ContactDraft about(String newTopic) {
        topic = newTopic;
        return this;
    }

    ContactDraft judged(boolean byCitizen) {
        resolved = byCitizen;
        return this;
    }

    /// @param place null when nobody is known to have asked
    public ContactDraft placed(Chain place) {
        chain = place;
        return this;
    }

    /// One version on.
    public ContactState next() {
        version++;
        return sameVersion();
    }

    /// For what belongs to the version that is there, such as its place in the chain.
    public ContactState sameVersion() {
        return new ContactState(contactId, version, interactionId, municipality, channel, topic, occurredAt, registeredAt,
                outcome, answeredAt, firstAnswerAt, handover, reopenedAt, exclusion, resolved, chain, answeredAgainAt);
    }
}
