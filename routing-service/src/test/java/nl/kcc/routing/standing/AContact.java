package nl.kcc.routing.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import nl.kcc.events.Channel;
import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.Strength;

/// A contact in the making: asked by phone on Tuesday 17 November 2026 at ten, so an answer is due on Thursday at five.
/// Each change is the next version.
public record AContact(ContactState state) {

    public static final Instant ASKED = Instant.parse("2026-11-17T09:00:00Z");
    public static final Instant DUE = Instant.parse("2026-11-19T16:00:00Z");

    public static AContact about(String topic) {
        return new AContact(new ContactState(nextId(), 1, nextId(), "GM0344", Channel.PHONE, topic, ASKED,
                ASKED.plusSeconds(30), null, null, null, null, null, null, null, null, null));
    }

    private static UUID nextId() {
        return com.fasterxml.uuid.Generators.timeBasedEpochGenerator().generate();
    }

    public static AContact directlyAnswerable() {
        return about("paspoort-aanvragen");
    }

    public static AContact forADepartment() {
        return about("bijstand-aanvragen");
    }

    public static AContact aboutNobodyKnowsWhat() {
        return about(null);
    }

    public UUID id() {
        return state.contactId();
    }

    public KnownContact known() {
        return KnownContact.of(state);
    }

    /// Registered with this outcome at once.
    public AContact bornWith(Outcome outcome) {
        return with(1, state.topic(), outcome, ASKED, outcome == Outcome.CITIZEN_RETURNS ? null : ASKED, null, null, null);
    }

    public AContact bornExcluded(Exclusion reason) {
        return with(1, state.topic(), null, null, null, null, null, reason);
    }

    public AContact bornHandedOver(String reason, String department) {
        return with(1, state.topic(), null, null, null, new HandoverRequest(reason, department, ASKED), null, null);
    }

    /// @param stated what the agent states
    /// @param recorded by intake's clock
    public AContact answered(Outcome outcome, Instant stated, Instant recorded) {
        boolean substantive = outcome != Outcome.CITIZEN_RETURNS;
        Instant first = !substantive || state.firstAnswerAt() != null ? state.firstAnswerAt() : recorded;
        var next = with(state.version() + 1, state.topic(), outcome, stated, first, state.handover(), state.reopenedAt(),
                null);
        return substantive && state.reopenedAt() != null ? next.answeredAgainAt(recorded) : next;
    }

    public AContact answeredAt(Instant at) {
        return answered(Outcome.ANSWERED, at, at);
    }

    public AContact handoverAskedAt(Instant at, String department) {
        return with(state.version() + 1, state.topic(), state.outcome(), state.answeredAt(), state.firstAnswerAt(),
                new HandoverRequest("NO_KNOWLEDGE", department, at), state.reopenedAt(), null);
    }

    public AContact reopenedAt(Instant at) {
        return with(state.version() + 1, state.topic(), null, null, state.firstAnswerAt(), state.handover(), at, null);
    }

    public AContact excluded(Exclusion reason) {
        return with(state.version() + 1, state.topic(), state.outcome(), state.answeredAt(), state.firstAnswerAt(),
                state.handover(), state.reopenedAt(), reason);
    }

    public AContact nowAbout(String topic) {
        return with(state.version() + 1, topic, state.outcome(), state.answeredAt(), state.firstAnswerAt(),
                state.handover(), state.reopenedAt(), state.exclusion());
    }

    /// A confirmed repeat of a contact that was not settled by then; with null no repeat any more.
    public AContact chasing(AContact other) {
        var chain = other == null ? new Chain(Strength.CONFIRMED, null, null, false, null)
                : new Chain(Strength.CONFIRMED, other.id(), other.state.occurredAt(), true, null);
        return new AContact(state(state.version(), state.occurredAt(), chain, state.answeredAgainAt()));
    }

    /// Asked so much later than the usual moment.
    public AContact later(Duration duration) {
        return new AContact(state(state.version(), ASKED.plus(duration), state.chain(), state.answeredAgainAt()));
    }

    /// One version on, with nothing else changed.
    public AContact next() {
        return new AContact(state(state.version() + 1, state.occurredAt(), state.chain(), state.answeredAgainAt()));
    }

    private AContact answeredAgainAt(Instant at) {
        return new AContact(state(state.version(), state.occurredAt(), state.chain(), at));
    }

    private ContactState state(long version, Instant occurredAt, Chain chain, Instant answeredAgainAt) {
        return new ContactState(state.contactId(), version, state.interactionId(), state.municipality(),
                state.channel(), state.topic(), occurredAt, state.registeredAt(), state.outcome(), state.answeredAt(),
                state.firstAnswerAt(), state.handover(), state.reopenedAt(), state.exclusion(), state.resolved(), chain,
                answeredAgainAt);
    }

    private AContact with(long version, String topic, Outcome outcome, Instant answeredAt, Instant firstAnswerAt,
            HandoverRequest handover, Instant reopenedAt, Exclusion exclusion) {
        return new AContact(new ContactState(state.contactId(), version, state.interactionId(), state.municipality(),
                state.channel(), topic, state.occurredAt(), state.registeredAt(), outcome, answeredAt, firstAnswerAt,
                handover, reopenedAt, exclusion, state.resolved(), state.chain(),
                outcome == null ? null : state.answeredAgainAt()));
    }
}
