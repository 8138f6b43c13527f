package nl.kcc.intake.domain;

import java.time.Instant;
import java.util.UUID;

import nl.kcc.events.Channel;
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
    static final RoutingFacts HANDED_OVER = new RoutingFacts(LATER, false, null);
    static final RoutingFacts HANDOVER_DONE = new RoutingFacts(LATER, true, null);
    static final RoutingFacts ANSWER_OVERDUE = new RoutingFacts(null, false, LATER);

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

    static ContactState aRepeat(ContactState contact, Strength strength) {
        return Placed.contact(contact, new Chain(strength, new UUID(0, 9), ASKED.minusSeconds(60), false, null));
    }

    private static ContactState contact(Outcome outcome, HandoverRequest handover, Instant reopenedAt,
            Exclusion exclusion) {
        return new ContactState(new UUID(0, 1), 3, new UUID(0, 2), "GM0344", Channel.PHONE, "paspoort-aanvragen", ASKED,
                ASKED, outcome, outcome == null ? null : ASKED, outcome == null ? null : ASKED, handover, reopenedAt,
                exclusion, null, null);
    }
}
