package nl.kcc.routing.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import nl.kcc.events.Channel;
import nl.kcc.events.ContactDraft;
import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.ContactState.Suggestion;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.Strength;
import nl.kcc.events.Urgency;

/// A contact in the making: asked by phone on Tuesday 17 November 2026 at ten, so an answer is due on Thursday at five.
/// Each change is the next version.
public record AContact(ContactState state) {

    public static final Instant ASKED = Instant.parse("2026-11-17T09:00:00Z");
    public static final Instant DUE = Instant.parse("2026-11-19T16:00:00Z");

    public static AContact about(String topic) {
        return new AContact(new ContactDraft(nextId(), nextId(), "GM0344", Channel.PHONE, ASKED, ASKED.plusSeconds(30))
                .about(topic).next());
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

    /// Nobody has given it a topic; its text seems to be about this one.
    public static AContact seemingly(String topic, double certainty) {
        return new AContact(aboutNobodyKnowsWhat().draft().suggested(new Suggestion(topic, certainty)).sameVersion());
    }

    /// Its words say that it cannot wait.
    public AContact urgent(Urgency byItsWords) {
        return new AContact(draft().urgent(byItsWords).sameVersion());
    }

    public UUID id() {
        return state.contactId();
    }

    public KnownContact known() {
        return KnownContact.of(state);
    }

    /// Registered with this outcome at once.
    public AContact bornWith(Outcome outcome) {
        return new AContact(draft().answered(outcome, ASKED, ASKED).sameVersion());
    }

    public AContact bornExcluded(Exclusion reason) {
        return new AContact(draft().excluded(reason).sameVersion());
    }

    public AContact bornHandedOver(String reason, String department) {
        return new AContact(draft().handedOver(new HandoverRequest(reason, department, ASKED)).sameVersion());
    }

    /// @param stated what the agent states
    /// @param recorded by intake's clock
    public AContact answered(Outcome outcome, Instant stated, Instant recorded) {
        return new AContact(draft().answered(outcome, stated, recorded).next());
    }

    public AContact answeredAt(Instant at) {
        return answered(Outcome.ANSWERED, at, at);
    }

    public AContact handoverAskedAt(Instant at, String department) {
        return new AContact(draft().handedOver(new HandoverRequest("NO_KNOWLEDGE", department, at)).next());
    }

    public AContact reopenedAt(Instant at) {
        return new AContact(draft().reopened(at).next());
    }

    public AContact excluded(Exclusion reason) {
        return new AContact(draft().excluded(reason).next());
    }

    public AContact nowAbout(String topic) {
        return new AContact(draft().about(topic).next());
    }

    /// A confirmed repeat of a contact that was not settled by then; with null no repeat any more.
    public AContact chasing(AContact other) {
        var chain = other == null ? new Chain(Strength.CONFIRMED, null, null, false, null)
                : new Chain(Strength.CONFIRMED, other.id(), other.state.occurredAt(), true, null);
        return new AContact(draft().placed(chain).sameVersion());
    }

    /// Asked so much later than the usual moment.
    public AContact later(Duration duration) {
        return new AContact(new ContactDraft(state.contactId(), state.interactionId(), state.municipality(), state.channel(),
                ASKED.plus(duration), state.registeredAt()).like(state).sameVersion());
    }

    /// Asked in another municipality.
    public AContact in(String municipality) {
        return new AContact(new ContactDraft(state.contactId(), state.interactionId(), municipality, state.channel(),
                state.occurredAt(), state.registeredAt()).like(state).sameVersion());
    }

    /// One version on, with nothing else changed.
    public AContact next() {
        return new AContact(draft().next());
    }

    private ContactDraft draft() {
        return new ContactDraft(state);
    }
}
