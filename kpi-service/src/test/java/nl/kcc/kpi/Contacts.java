package nl.kcc.kpi;

import java.time.Instant;
import java.util.UUID;

import nl.kcc.events.Channel;
import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.Destination;
import nl.kcc.events.Exclusion;
import nl.kcc.events.HandoverStatus;
import nl.kcc.events.Outcome;
import nl.kcc.events.RoutingState;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.events.RoutingState.Handover;
import nl.kcc.events.RoutingState.Joined;

/// Contacts for tests: `inMunicipality("GM0001").by(PHONE).with(ANSWERED)`.
public record Contacts(ContactState state) {

    public static Contacts inMunicipality(String code) {
        return new Contacts(new ContactState(UUID.randomUUID(), 1, UUID.randomUUID(), code, Channel.PHONE, null,
                Instant.now(), Instant.now(), null, null, null, null, null, null, null, null, null));
    }

    public Contacts by(Channel channel) {
        return next(channel, state.topic(), state.occurredAt(), state.outcome(), state.handover(), state.reopenedAt(),
                state.exclusion(), state.version());
    }

    public Contacts about(String topic) {
        return next(state.channel(), topic, state.occurredAt(), state.outcome(), state.handover(), state.reopenedAt(),
                state.exclusion(), state.version());
    }

    public Contacts at(Instant occurredAt) {
        return next(state.channel(), state.topic(), occurredAt, state.outcome(), state.handover(), state.reopenedAt(),
                state.exclusion(), state.version());
    }

    public Contacts with(Outcome outcome) {
        return next(state.channel(), state.topic(), state.occurredAt(), outcome, state.handover(), state.reopenedAt(),
                state.exclusion(), state.version());
    }

    public Contacts handedOver() {
        return handedOver("NO_KNOWLEDGE");
    }

    public Contacts handedOver(String reason) {
        return next(state.channel(), state.topic(), state.occurredAt(), state.outcome(),
                new HandoverRequest(reason, null, state.occurredAt()), state.reopenedAt(), state.exclusion(),
                state.version());
    }

    public Contacts reopened() {
        return next(state.channel(), state.topic(), state.occurredAt(), null, state.handover(), state.occurredAt(),
                state.exclusion(), state.version());
    }

    /// Answered at once, and reopened at that moment.
    public Contacts reopenedAt(Instant at) {
        return termed(null, state.occurredAt(), at, null);
    }

    /// Answered since it was reopened.
    public Contacts answeredAgainAt(Instant at) {
        return termed(Outcome.ANSWERED, state.firstAnswerAt(), state.reopenedAt(), at);
    }

    private Contacts termed(Outcome outcome, Instant firstAnswerAt, Instant reopenedAt, Instant answeredAgainAt) {
        return new Contacts(new ContactState(state.contactId(), state.version(), state.interactionId(),
                state.municipality(), state.channel(), state.topic(), state.occurredAt(), state.registeredAt(), outcome,
                answeredAgainAt, firstAnswerAt, state.handover(), reopenedAt, state.exclusion(), state.resolved(),
                state.chain(), answeredAgainAt));
    }

    public Contacts excludedAs(Exclusion reason) {
        return next(state.channel(), state.topic(), state.occurredAt(), state.outcome(), state.handover(),
                state.reopenedAt(), reason, state.version());
    }

    /// Its id tells when it was registered, as intake's do (UUIDv7).
    public Contacts registeredAt(Instant moment) {
        UUID random = UUID.randomUUID();
        UUID id = new UUID(moment.toEpochMilli() << 16 | 0x7000 | random.getMostSignificantBits() & 0xfff,
                random.getLeastSignificantBits());
        return new Contacts(new ContactState(id, 1, UUID.randomUUID(), state.municipality(),
                state.channel(), state.topic(), state.occurredAt(), moment, state.outcome(),
                state.answeredAt(), state.firstAnswerAt(), state.handover(), state.reopenedAt(), state.exclusion(),
                state.resolved(), state.chain(), state.answeredAgainAt()));
    }

    /// One more of the same kind.
    public Contacts another() {
        return new Contacts(new ContactState(UUID.randomUUID(), 1, UUID.randomUUID(), state.municipality(),
                state.channel(), state.topic(), state.occurredAt(), state.registeredAt(), state.outcome(),
                state.answeredAt(), state.firstAnswerAt(), state.handover(), state.reopenedAt(), state.exclusion(),
                state.resolved(), state.chain(), state.answeredAgainAt()));
    }

    /// A question of that interaction.
    public Contacts asPartOf(UUID interaction) {
        return new Contacts(new ContactState(UUID.randomUUID(), 1, interaction, state.municipality(), state.channel(),
                state.topic(), state.occurredAt(), state.registeredAt(), state.outcome(), state.answeredAt(),
                state.firstAnswerAt(), state.handover(), state.reopenedAt(), state.exclusion(), state.resolved(),
                state.chain(), state.answeredAgainAt()));
    }

    /// The next version of the same contact.
    public Contacts later() {
        return next(state.channel(), state.topic(), state.occurredAt(), state.outcome(), state.handover(),
                state.reopenedAt(), state.exclusion(), state.version() + 1);
    }

    /// A repeat of another, or repeated itself.
    public Contacts in(Chain chain) {
        return judged(state.resolved(), chain);
    }

    /// The citizen's own verdict.
    public Contacts judged(boolean resolved) {
        return judged(resolved, state.chain());
    }

    private Contacts judged(Boolean resolved, Chain chain) {
        return new Contacts(new ContactState(state.contactId(), state.version(), state.interactionId(),
                state.municipality(), state.channel(), state.topic(), state.occurredAt(), state.registeredAt(),
                state.outcome(), state.answeredAt(), state.firstAnswerAt(), state.handover(), state.reopenedAt(),
                state.exclusion(), resolved, chain, state.answeredAgainAt()));
    }

    /// What routing says of it.
    public RoutingState routed(long version, String department, Instant answerOverdueAt) {
        var decision = new Decision(Destination.FRONT_OFFICE, "R", "Uitleg.", "regel", 1, department, null,
                state.occurredAt());
        return new RoutingState(state.contactId(), version, decision, null, null, answerOverdueAt, null, null);
    }

    /// What routing says of it while the front office owes an answer.
    public RoutingState due(Instant dueAt, Instant overdueAt) {
        var decision = new Decision(Destination.FRONT_OFFICE, "R", "Uitleg.", "regel", 1, null, dueAt,
                state.occurredAt());
        return new RoutingState(state.contactId(), 1, decision, null, null, overdueAt, null, null);
    }

    /// What routing says of it while a department holds it.
    public RoutingState heldBy(String department, Instant dueAt, Instant completedAt, int hops, boolean pingPong) {
        Instant openedAt = state.occurredAt();
        boolean late = dueAt.isBefore(completedAt == null ? Instant.now() : completedAt);
        var handover = new Handover(UUID.randomUUID(), "NO_KNOWLEDGE", department,
                completedAt == null ? HandoverStatus.OPEN : HandoverStatus.COMPLETED, hops, pingPong, openedAt, dueAt,
                late ? dueAt : null, null, completedAt, completedAt == null ? null : "ANSWERED", null);
        return new RoutingState(state.contactId(), 1, null, openedAt, handover, null, null, null);
    }

    /// What routing says of a chaser that joined a department's work.
    public RoutingState joining(Instant dueAt, Instant completedAt) {
        var decision = new Decision(Destination.BACK_OFFICE, "ALREADY_AT_DEPARTMENT", "Uitleg.", "regel", 1,
                "burgerzaken", dueAt, state.occurredAt());
        return new RoutingState(state.contactId(), 1, decision, null, null, null, null,
                new Joined(UUID.randomUUID(), UUID.randomUUID(), completedAt));
    }

    private Contacts next(Channel channel, String topic, Instant occurredAt, Outcome outcome, HandoverRequest handover,
            Instant reopenedAt, Exclusion exclusion, long version) {
        Instant answeredAt = outcome == null ? null : occurredAt;
        return new Contacts(new ContactState(state.contactId(), version, state.interactionId(), state.municipality(),
                channel, topic, occurredAt, state.registeredAt(), outcome, answeredAt, answeredAt, handover, reopenedAt,
                exclusion, state.resolved(), state.chain(), state.answeredAgainAt()));
    }
}
