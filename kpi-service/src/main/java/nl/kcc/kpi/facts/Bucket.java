package nl.kcc.kpi.facts;

import java.util.Locale;

import nl.kcc.events.Exclusion;
import nl.kcc.kpi.counting.CountedState;

/// What a counter tells apart: each counted state, and within the excluded ones each reason.
public enum Bucket {
    OPEN(CountedState.OPEN),
    SETTLED(CountedState.SETTLED),
    WARM_SETTLED(CountedState.WARM_SETTLED),
    HANDED_OVER(CountedState.HANDED_OVER),
    CITIZEN_RETURNS(CountedState.CITIZEN_RETURNS),
    OVERDUE(CountedState.OVERDUE),
    REOPENED(CountedState.REOPENED),
    SPAM(Exclusion.SPAM),
    WRONG_NUMBER(Exclusion.WRONG_NUMBER),
    ABANDONED(Exclusion.ABANDONED),
    DISCONNECTED(Exclusion.DISCONNECTED),
    TEST(Exclusion.TEST),
    OUTBOUND(Exclusion.OUTBOUND),
    AUTO_REPLY(Exclusion.AUTO_REPLY),
    DUPLICATE(Exclusion.DUPLICATE);

    private final CountedState state;
    private final Exclusion exclusion;

    Bucket(CountedState state) {
        this.state = state;
        this.exclusion = null;
    }

    Bucket(Exclusion exclusion) {
        this.state = CountedState.EXCLUDED;
        this.exclusion = exclusion;
    }

    /// @param exclusion null unless the state is `EXCLUDED`
    static Bucket of(CountedState state, Exclusion exclusion) {
        return state == CountedState.EXCLUDED ? valueOf(exclusion.name()) : valueOf(state.name());
    }

    public CountedState state() {
        return state;
    }

    /// Null for a state that counts.
    public Exclusion exclusion() {
        return exclusion;
    }

    /// Name of its column in `daily_counter`.
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Tells in SQL which rows of `contact_fact` belong here.
    public String condition() {
        return exclusion == null
                ? "state = '" + state + "'"
                : "state = 'EXCLUDED' and exclusion = '" + exclusion + "'";
    }
}
