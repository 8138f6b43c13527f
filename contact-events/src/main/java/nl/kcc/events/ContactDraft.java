package nl.kcc.events;

import java.time.Instant;
import java.util.UUID;

import nl.kcc.events.ContactState.Answer;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.ContactState.Suggestion;

/// A contact's first or next version in the making: what is not named stays as it was. What may happen to a contact is
/// its writer's business; how the facts then follow on one another is what they mean, and so stands here.
public final class ContactDraft {

    private final UUID contactId;
    private long version;
    private final UUID interactionId;
    private final String municipality;
    private final Channel channel;
    private String topic;
    private final Instant occurredAt;
    private final Instant registeredAt;
    private Answer answer = Answer.NONE;
    private HandoverRequest handover;
    private Instant reopenedAt;
    private Exclusion exclusion;
    private Boolean resolved;
    private Chain chain;
    private UUID encounterId;
    private Suggestion suggestion;
    private Urgency urgency;

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
        like(before);
    }

    /// With the version of another, and with all that may change in a contact.
    public ContactDraft like(ContactState other) {
        version = other.version();
        topic = other.topic();
        answer = other.answer();
        handover = other.handover();
        reopenedAt = other.reopenedAt();
        exclusion = other.exclusion();
        resolved = other.resolved();
        chain = other.chain();
        encounterId = other.encounterId();
        suggestion = other.suggestion();
        urgency = other.urgency();
        return this;
    }

    /// @param at when the outcome was reached, as the agent states it
    /// @param now when it is recorded; the first substantive answer is dated with it
    public ContactDraft answered(Outcome outcome, Instant at, Instant now) {
        boolean substantive = outcome != Outcome.CITIZEN_RETURNS;
        return answer(new Answer(outcome, at,
                substantive && answer.firstAnswerAt() == null ? now : answer.firstAnswerAt(),
                substantive && reopenedAt != null && answer.answeredAgainAt() == null ? now : answer.answeredAgainAt()));
    }

    /// All facts of it at once, as they are known.
    public ContactDraft answer(Answer known) {
        answer = known;
        return this;
    }

    public ContactDraft handedOver(HandoverRequest request) {
        handover = request;
        return this;
    }

    /// A new answer is owed; that there was a first one stays.
    public ContactDraft reopened(Instant now) {
        reopenedAt = now;
        return answer(new Answer(null, null, answer.firstAnswerAt(), null));
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

    public ContactDraft judged(boolean byCitizen) {
        resolved = byCitizen;
        return this;
    }

    /// @param place null when nobody is known to have asked
    public ContactDraft placed(Chain place) {
        chain = place;
        return this;
    }

    /// @param encounter the call or visit; null when none was named
    public ContactDraft cameBy(UUID encounter) {
        encounterId = encounter;
        return this;
    }

    /// @param likely what its text seems to be about; null when nothing is likely
    public ContactDraft suggested(Suggestion likely) {
        suggestion = likely;
        return this;
    }

    /// @param byItsWords null when none of them is urgent
    public ContactDraft urgent(Urgency byItsWords) {
        urgency = byItsWords;
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
                answer, handover, reopenedAt, exclusion, resolved, chain, encounterId, suggestion, urgency);
    }
}
