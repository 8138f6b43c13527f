package nl.kcc.intake.domain;

import java.time.Instant;

import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;

/// A contact's next version in the making: what is not named stays as it was.
final class Change {

    private final ContactState before;
    private String topic;
    private Outcome outcome;
    private Instant answeredAt;
    private Instant firstAnswerAt;
    private HandoverRequest handover;
    private Instant reopenedAt;
    private Exclusion exclusion;
    private Boolean resolved;
    private Instant answeredAgainAt;

    Change(ContactState before) {
        this.before = before;
        topic = before.topic();
        outcome = before.outcome();
        answeredAt = before.answeredAt();
        firstAnswerAt = before.firstAnswerAt();
        handover = before.handover();
        reopenedAt = before.reopenedAt();
        exclusion = before.exclusion();
        resolved = before.resolved();
        answeredAgainAt = before.answeredAgainAt();
    }

    Change answered(Outcome reached, Instant at, Instant now) {
        outcome = reached;
        answeredAt = at;
        if (reached != Outcome.CITIZEN_RETURNS) {
            firstAnswerAt = firstAnswerAt == null ? now : firstAnswerAt;
            answeredAgainAt = reopenedAt == null || answeredAgainAt != null ? answeredAgainAt : now;
        }
        return this;
    }

    Change handedOver(HandoverRequest request) {
        handover = request;
        return this;
    }

    Change reopened(Instant now) {
        outcome = null;
        answeredAt = null;
        answeredAgainAt = null;
        reopenedAt = now;
        return this;
    }

    Change excluded(Exclusion reason) {
        exclusion = reason;
        return this;
    }

    Change about(String newTopic) {
        topic = newTopic;
        return this;
    }

    Change judged(boolean byCitizen) {
        resolved = byCitizen;
        return this;
    }

    ContactState next() {
        return new ContactState(before.contactId(), before.version() + 1, before.interactionId(),
                before.municipality(), before.channel(), topic, before.occurredAt(), before.registeredAt(), outcome,
                answeredAt, firstAnswerAt, handover, reopenedAt, exclusion, resolved, before.chain(),
                answeredAgainAt);
    }
}
