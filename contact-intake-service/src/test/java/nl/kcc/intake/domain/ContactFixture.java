package nl.kcc.intake.domain;

import java.time.Instant;
import java.util.UUID;

import nl.kcc.events.Channel;
import nl.kcc.events.ContactDraft;
import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.Strength;

/// Contacts in every situation.
final class ContactFixture {

    static final Instant ASKED = Instant.parse("2026-11-20T08:14:05Z");
    static final Instant LATER = ASKED.plusSeconds(3600);
    static final RoutingFacts HANDED_OVER = new RoutingFacts(LATER, false, null, null, null);
    static final RoutingFacts HANDOVER_DONE = new RoutingFacts(LATER, false, null, LATER, null);
    static final RoutingFacts ANSWER_OVERDUE = new RoutingFacts(null, false, null, null, LATER);
    static final RoutingFacts GIVEN_BACK = new RoutingFacts(LATER, false, LATER.plusSeconds(60), null, null);
    static final RoutingFacts JOINED = new RoutingFacts(null, true, null, null, null);
    static final RoutingFacts JOINED_AND_DONE = new RoutingFacts(null, true, null, LATER, null);

    private ContactFixture() {
    }

    static ContactState anOpenContact() {
        return contact(null, null, null, null);
    }

    static ContactState aContactWith(Outcome outcome) {
        return contact(outcome, null, null, null);
    }

    static ContactState anExcludedContact() {
        return contact(Outcome.ANSWERED, null, null, Exclusion.SPAM);
    }

    static ContactState aContactTheAgentHandedOver(Outcome outcome) {
        return contact(outcome, new HandoverRequest("NO_KNOWLEDGE", "belastingen", LATER), null, null);
    }

    static ContactState aReopenedContact() {
        return contact(null, null, LATER, null);
    }

    /// Reopened after the back office had finished.
    static ContactState aContactReopenedAfterwards(Outcome outcome, HandoverRequest handover) {
        return contact(outcome, handover, LATER.plusSeconds(60), null);
    }

    static HandoverRequest aRequest(Instant at) {
        return new HandoverRequest("NO_KNOWLEDGE", "belastingen", at);
    }

    static ContactState aRepeat(ContactState contact, Strength strength) {
        return new ContactDraft(contact).placed(new Chain(strength, new UUID(0, 9), ASKED.minusSeconds(60), false, null))
                .sameVersion();
    }

    private static ContactState contact(Outcome outcome, HandoverRequest handover, Instant reopenedAt,
            Exclusion exclusion) {
        var draft = new ContactDraft(new UUID(0, 1), new UUID(0, 2), "GM0344", Channel.PHONE, ASKED, ASKED)
                .about("paspoort-aanvragen").handedOver(handover).excluded(exclusion);
        if (reopenedAt != null) {
            draft.reopened(reopenedAt);
        }
        return (outcome == null ? draft : draft.answered(outcome, ASKED, ASKED)).next();
    }
}
