package nl.kcc.kpi.counting;

import static nl.kcc.kpi.counting.CountedState.CITIZEN_RETURNS;
import static nl.kcc.kpi.counting.CountedState.EXCLUDED;
import static nl.kcc.kpi.counting.CountedState.FOLLOW_UP;
import static nl.kcc.kpi.counting.CountedState.HANDED_OVER;
import static nl.kcc.kpi.counting.CountedState.OPEN;
import static nl.kcc.kpi.counting.CountedState.OVERDUE;
import static nl.kcc.kpi.counting.CountedState.REOPENED;
import static nl.kcc.kpi.counting.CountedState.SETTLED;
import static nl.kcc.kpi.counting.CountedState.WARM_SETTLED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/// The counting function: the newest state at intake and the newest state at routing give the counted state.
///
/// What is looked at first wins. A failure is looked at before any outcome, and the instants that tell of one are never
/// cleared, so no later answer turns it into a success.
public final class Counting {

    private Counting() {
    }

    public static CountedState stateOf(IntakeStanding contact, RoutingStanding routing) {
        if (contact.exclusion() != null) {
            return EXCLUDED;
        }
        if (contact.chain() != null && contact.chain().followsUp()) {
            return FOLLOW_UP;
        }
        if (contact.handoverAskedAt() != null || routing.handedOverAt() != null) {
            return HANDED_OVER;
        }
        if (contact.reopenedAt() != null) {
            return REOPENED;
        }
        if (routing.answerOverdueAt() != null) {
            return OVERDUE;
        }
        return switch (contact.outcome()) {
            case null -> OPEN;
            case CITIZEN_RETURNS -> CITIZEN_RETURNS;
            case WARM_SETTLED -> WARM_SETTLED;
            case ANSWERED, ANSWERED_AFTER_CONSULT, REFERRED -> SETTLED;
        };
    }

    /// Since when the contact is in that state; null where nobody records it, which is so for an exclusion.
    public static Instant sinceOf(IntakeStanding contact, RoutingStanding routing) {
        return switch (stateOf(contact, routing)) {
            case OPEN, FOLLOW_UP -> contact.occurredAt();
            case SETTLED, WARM_SETTLED, CITIZEN_RETURNS -> contact.answeredAt();
            case HANDED_OVER -> earliest(contact.handoverAskedAt(), routing.handedOverAt());
            case OVERDUE -> routing.answerOverdueAt();
            case REOPENED -> contact.reopenedAt();
            case EXCLUDED -> null;
        };
    }

    /// Why a contact is no success: the code of the hand-over's reason, as routing tells it or else the agent, and for
    /// the other failures the name of the state. Null for one that is none.
    public static String reasonOf(IntakeStanding contact, RoutingStanding routing) {
        CountedState state = stateOf(contact, routing);
        return switch (state) {
            case OPEN, SETTLED, FOLLOW_UP, EXCLUDED -> null;
            case WARM_SETTLED, CITIZEN_RETURNS, OVERDUE, REOPENED -> state.name();
            case HANDED_OVER -> Stream.of(routing.handoverReason(), contact.handoverReason())
                    .filter(Objects::nonNull).findFirst().orElse(state.name());
        };
    }

    /// Whether the answer proved none: the same person, known for sure, came back with the same question within that
    /// many days of 24 hours.
    public static boolean isContradicted(IntakeStanding contact, RoutingStanding routing, int days) {
        return stateOf(contact, routing) == SETTLED && contact.isIdentified() && contact.chain().nextAt() != null
                && !contact.chain().nextAt().isAfter(contact.occurredAt().plus(Duration.ofDays(days)));
    }

    /// The calendar day the contact belongs to, whenever it is registered or corrected.
    public static LocalDate dayOf(Instant occurredAt) {
        return LocalDate.ofInstant(occurredAt, Definition.ZONE);
    }

    private static Instant earliest(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
