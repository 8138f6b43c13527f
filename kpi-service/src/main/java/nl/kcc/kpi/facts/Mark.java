package nl.kcc.kpi.facts;

import java.util.Locale;
import java.util.function.Predicate;

import nl.kcc.events.Strength;
import nl.kcc.kpi.counting.CountedState;
import nl.kcc.kpi.counting.Counting;

/// What else is counted of a contact, beside the [Bucket] it is in.
public enum Mark implements OfContact {
    /// Settled, and contradicted by a confirmed repeat within 7 days.
    CONTRADICTED_7(fact -> isContradicted(fact, 7), contradictedWithin(7)),
    CONTRADICTED_14(fact -> isContradicted(fact, 14), contradictedWithin(14)),
    CONTRADICTED_30(fact -> isContradicted(fact, 30), contradictedWithin(30)),
    /// Settled, but nobody could tell whether the person came back: not known for sure who asked, or about what.
    UNCHECKED(fact -> fact.state() == CountedState.SETTLED
            && (!fact.intake().isIdentified() || fact.intake().topic() == null),
            "state = 'SETTLED' and (strength is distinct from 'CONFIRMED' or topic = '')"),
    /// Perhaps a repeat: the same telephone number asked the same within the linking window.
    POSSIBLE_REPEAT(fact -> isFirst(fact) && fact.intake().chain() != null
            && fact.intake().chain().strength() == Strength.POSSIBLE && fact.intake().chain().repeatOf() != null,
            "state not in ('EXCLUDED', 'FOLLOW_UP') and strength = 'POSSIBLE' and repeat_of is not null"),
    /// The citizen says that it was resolved.
    REPORTED_YES(fact -> isFirst(fact) && Boolean.TRUE.equals(fact.intake().resolved()),
            "state not in ('EXCLUDED', 'FOLLOW_UP') and resolved"),
    /// The citizen says that it was not.
    REPORTED_NO(fact -> isFirst(fact) && Boolean.FALSE.equals(fact.intake().resolved()),
            "state not in ('EXCLUDED', 'FOLLOW_UP') and not resolved");

    private final Predicate<Fact> holds;
    private final String condition;

    Mark(Predicate<Fact> holds, String condition) {
        this.holds = holds;
        this.condition = condition;
    }

    /// @param fact of a contact that is counted
    boolean holds(Fact fact) {
        return holds.test(fact);
    }

    @Override
    public int index() {
        return Bucket.values().length + ordinal();
    }

    @Override
    public String condition() {
        return condition;
    }

    private static boolean isContradicted(Fact fact, int days) {
        return Counting.isContradicted(fact.intake(), fact.routing(), days);
    }

    private static boolean isFirst(Fact fact) {
        return fact.state() != CountedState.EXCLUDED && fact.state() != CountedState.FOLLOW_UP;
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
