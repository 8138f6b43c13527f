package nl.kcc.intake.domain;

import nl.kcc.events.ContactState;

/// How a contact stands, in one word; where several would fit, the first in this order.
public enum VisibleState {
    EXCLUDED,
    /// A confirmed repeat, whatever else befell it: not a first contact.
    FOLLOW_UP,
    HANDED_OVER,
    REOPENED,
    OVERDUE,
    CITIZEN_RETURNS,
    WARM_SETTLED,
    SETTLED,
    OPEN;

    /// The order is that of the counting rules: a failure is never hidden by a later answer.
    public static VisibleState of(ContactState contact, RoutingFacts routing) {
        if (contact.exclusion() != null) {
            return EXCLUDED;
        }
        if (contact.chain() != null && contact.chain().followsUp()) {
            return FOLLOW_UP;
        }
        if (contact.handover() != null || routing.handedOverAt() != null) {
            return HANDED_OVER;
        }
        if (contact.reopenedAt() != null) {
            return REOPENED;
        }
        if (routing.answerOverdueAt() != null) {
            return OVERDUE;
        }
        return switch (contact.answer().outcome()) {
            case null -> OPEN;
            case CITIZEN_RETURNS -> CITIZEN_RETURNS;
            case WARM_SETTLED -> WARM_SETTLED;
            case ANSWERED, ANSWERED_AFTER_CONSULT, REFERRED -> SETTLED;
        };
    }

    /// The same contact, once this is known of routing.
    public VisibleState given(RoutingFacts routing) {
        VisibleState told = OPEN;
        if (routing.handedOverAt() != null) {
            told = HANDED_OVER;
        } else if (routing.answerOverdueAt() != null) {
            told = OVERDUE;
        }
        return compareTo(told) <= 0 ? this : told;
    }
}
