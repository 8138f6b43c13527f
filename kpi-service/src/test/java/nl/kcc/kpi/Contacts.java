package nl.kcc.kpi;

import java.time.Instant;
import java.util.UUID;

import nl.kcc.events.Channel;
import nl.kcc.events.ContactDraft;
import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.Answer;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.Destination;
import nl.kcc.events.Exclusion;
import nl.kcc.events.HandoverStatus;
import nl.kcc.events.Outcome;
import nl.kcc.events.RoutingState;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.events.RoutingState.Delay;
import nl.kcc.events.RoutingState.Handover;
import nl.kcc.events.RoutingState.Joined;

/// Contacts for tests: `inMunicipality("GM0001").by(PHONE).with(ANSWERED)`.
public record Contacts(ContactState state) {

    public static Contacts inMunicipality(String code) {
        return new Contacts(new ContactDraft(UUID.randomUUID(), UUID.randomUUID(), code, Channel.PHONE, Instant.now(),
                Instant.now()).next());
    }

    public Contacts by(Channel channel) {
        return born(state.contactId(), state.interactionId(), channel, state.occurredAt(), state.registeredAt());
    }

    public Contacts about(String topic) {
        return of(draft().about(topic));
    }

    public Contacts at(Instant occurredAt) {
        var moved = born(state.contactId(), state.interactionId(), state.channel(), occurredAt, state.registeredAt());
        return state.answer().outcome() == null ? moved
                : of(moved.draft().answer(Answer.NONE)).with(state.answer().outcome());
    }

    /// At once.
    public Contacts with(Outcome outcome) {
        return of(draft().answered(outcome, state.occurredAt(), state.occurredAt()));
    }

    public Contacts handedOver() {
        return handedOver("NO_KNOWLEDGE");
    }

    public Contacts handedOver(String reason) {
        return of(draft().handedOver(new HandoverRequest(reason, null, state.occurredAt())));
    }

    public Contacts reopened() {
        return of(draft().reopened(state.occurredAt()));
    }

    /// Answered at once, and reopened at that moment.
    public Contacts reopenedAt(Instant at) {
        return of(with(Outcome.ANSWERED).draft().reopened(at));
    }

    /// Answered since it was reopened.
    public Contacts answeredAgainAt(Instant at) {
        return of(draft().answered(Outcome.ANSWERED, at, at));
    }

    public Contacts excludedAs(Exclusion reason) {
        return of(draft().excluded(reason));
    }

    /// Its id tells when it was registered, as intake's do (UUIDv7).
    public Contacts registeredAt(Instant moment) {
        UUID random = UUID.randomUUID();
        UUID id = new UUID(moment.toEpochMilli() << 16 | 0x7000 | random.getMostSignificantBits() & 0xfff,
                random.getLeastSignificantBits());
        return born(id, UUID.randomUUID(), state.channel(), state.occurredAt(), moment);
    }

    /// One more of the same kind.
    public Contacts another() {
        return asPartOf(UUID.randomUUID());
    }

    /// A question of that interaction.
    public Contacts asPartOf(UUID interaction) {
        return born(UUID.randomUUID(), interaction, state.channel(), state.occurredAt(), state.registeredAt());
    }

    /// The next version of the same contact.
    public Contacts later() {
        return new Contacts(draft().next());
    }

    /// A repeat of another, or repeated itself.
    public Contacts in(Chain chain) {
        return of(draft().placed(chain));
    }

    /// The citizen's own verdict.
    public Contacts judged(boolean resolved) {
        return of(draft().judged(resolved));
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

    /// The same, once the citizen was promised a later moment.
    public RoutingState promisedAgain(RoutingState held, Instant newDueAt) {
        return new RoutingState(held.contactId(), held.version() + 1, held.decision(), held.handedOverAt(), held.handover(),
                null,
                null, null, new Delay(held.handover().dueAt(), newDueAt, state.occurredAt(), "Uiterlijk {nieuw}."));
    }

    /// What routing says of a chaser that joined a department's work.
    public RoutingState joining(Instant dueAt, Instant completedAt) {
        var decision = new Decision(Destination.BACK_OFFICE, "ALREADY_AT_DEPARTMENT", "Uitleg.", "regel", 1,
                "burgerzaken", dueAt, state.occurredAt());
        return new RoutingState(state.contactId(), 1, decision, null, null, null, null,
                new Joined(UUID.randomUUID(), UUID.randomUUID(), completedAt));
    }

    private Contacts born(UUID id, UUID interaction, Channel channel, Instant occurredAt, Instant registeredAt) {
        return of(new ContactDraft(id, interaction, state.municipality(), channel, occurredAt, registeredAt).like(state));
    }

    private ContactDraft draft() {
        return new ContactDraft(state);
    }

    private static Contacts of(ContactDraft draft) {
        return new Contacts(draft.sameVersion());
    }
}
