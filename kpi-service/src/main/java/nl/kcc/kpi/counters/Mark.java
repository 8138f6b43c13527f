package nl.kcc.kpi.counters;

import java.util.Locale;
import java.util.function.BiPredicate;

import nl.kcc.events.Strength;
import nl.kcc.kpi.counting.CountedState;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.counting.IntakeStanding;
import nl.kcc.kpi.counting.RoutingStanding;

/// What else is counted of a contact, beside the [Bucket] it is in.
public enum Mark implements OfContact {
    /// Settled, and contradicted by a confirmed repeat within 7 days.
    CONTRADICTED_7((contact, routing) -> Counting.isContradicted(contact, routing, 7), contradictedWithin(7)),
    CONTRADICTED_14((contact, routing) -> Counting.isContradicted(contact, routing, 14), contradictedWithin(14)),
    CONTRADICTED_30((contact, routing) -> Counting.isContradicted(contact, routing, 30), contradictedWithin(30)),
    /// Settled, but nobody could tell whether the person came back: not known for sure who asked, or about what.
    UNCHECKED((contact, routing) -> Counting.stateOf(contact, routing) == CountedState.SETTLED
            && (!contact.isIdentified() || contact.topic() == null),
            "state = 'SETTLED' and (strength is distinct from 'CONFIRMED' or topic = '')"),
    /// Perhaps a repeat: the same telephone number asked the same within the linking window.
    POSSIBLE_REPEAT((contact, routing) -> isFirst(contact, routing) && contact.chain() != null
            && contact.chain().strength() == Strength.POSSIBLE && contact.chain().repeatOf() != null,
            "state not in ('EXCLUDED', 'FOLLOW_UP') and strength = 'POSSIBLE' and repeat_of is not null"),
    /// The citizen says that it was resolved.
    REPORTED_YES((contact, routing) -> isFirst(contact, routing) && Boolean.TRUE.equals(contact.resolved()),
            "state not in ('EXCLUDED', 'FOLLOW_UP') and resolved"),
    /// The citizen says that it was not.
    REPORTED_NO((contact, routing) -> isFirst(contact, routing) && Boolean.FALSE.equals(contact.resolved()),
            "state not in ('EXCLUDED', 'FOLLOW_UP') and not resolved");

    private final BiPredicate<IntakeStanding, RoutingStanding> holds;
    private final String condition;

    Mark(BiPredicate<IntakeStanding, RoutingStanding> holds, String condition) {
        this.holds = holds;
        this.condition = condition;
    }

    /// Of a contact that is counted.
    boolean holds(IntakeStanding contact, RoutingStanding routing) {
        return holds.test(contact, routing);
    }

    @Override
    public int index() {
        return Bucket.values().length + ordinal();
    }

    @Override
    public String condition() {
        return condition;
    }

    private static boolean isFirst(IntakeStanding contact, RoutingStanding routing) {
        CountedState state = Counting.stateOf(contact, routing);
        return state != CountedState.EXCLUDED && state != CountedState.FOLLOW_UP;
    }

    private static String contradictedWithin(int days) {
        return "state = 'SETTLED' and strength = 'CONFIRMED' and next_at <= occurred_at + interval '%d hours'"
                .formatted(24 * days);
    }

    @Override
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
