package nl.kcc.kpi.counters;

import java.util.Locale;

import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.kpi.counting.CountedState;
import nl.kcc.kpi.counting.IntakeStanding;

/// What a counter tells apart: each counted state, within the settled ones those that were referred, within the repeats
/// the chasers, and within the excluded ones each reason.
public enum Bucket implements OfContact {
    OPEN(CountedState.OPEN),
    SETTLED(CountedState.SETTLED, "outcome <> 'REFERRED'"),
    /// Settled by naming the right body: a success, but no answer of our own.
    REFERRED(CountedState.SETTLED, "outcome = 'REFERRED'"),
    WARM_SETTLED(CountedState.WARM_SETTLED),
    HANDED_OVER(CountedState.HANDED_OVER),
    CITIZEN_RETURNS(CountedState.CITIZEN_RETURNS),
    OVERDUE(CountedState.OVERDUE),
    REOPENED(CountedState.REOPENED),
    FOLLOW_UP(CountedState.FOLLOW_UP, "not chaser"),
    /// A repeat of a contact that was not settled: "where is my answer?"
    CHASER(CountedState.FOLLOW_UP, "chaser"),
    SPAM(Exclusion.SPAM),
    WRONG_NUMBER(Exclusion.WRONG_NUMBER),
    ABANDONED(Exclusion.ABANDONED),
    DISCONNECTED(Exclusion.DISCONNECTED),
    TEST(Exclusion.TEST),
    OUTBOUND(Exclusion.OUTBOUND),
    AUTO_REPLY(Exclusion.AUTO_REPLY),
    DUPLICATE(Exclusion.DUPLICATE),
    NO_QUESTION(Exclusion.NO_QUESTION),
    ENTERED_IN_ERROR(Exclusion.ENTERED_IN_ERROR);

    private final CountedState state;
    private final Exclusion exclusion;
    private final String condition;

    Bucket(CountedState state) {
        this(state, null, "state = '" + state + "'");
    }

    Bucket(CountedState state, String part) {
        this(state, null, "state = '" + state + "' and " + part);
    }

    Bucket(Exclusion exclusion) {
        this(CountedState.EXCLUDED, exclusion, "state = 'EXCLUDED' and exclusion = '" + exclusion + "'");
    }

    Bucket(CountedState state, Exclusion exclusion, String condition) {
        this.state = state;
        this.exclusion = exclusion;
        this.condition = condition;
    }

    static Bucket of(CountedState state, IntakeStanding contact) {
        return switch (state) {
            case EXCLUDED -> valueOf(contact.exclusion().name());
            case SETTLED -> contact.outcome() == Outcome.REFERRED ? REFERRED : SETTLED;
            case FOLLOW_UP -> contact.chain().chaser() ? CHASER : FOLLOW_UP;
            case OPEN, WARM_SETTLED, HANDED_OVER, CITIZEN_RETURNS, OVERDUE, REOPENED -> valueOf(state.name());
        };
    }

    public CountedState state() {
        return state;
    }

    /// Null for a state that counts.
    public Exclusion exclusion() {
        return exclusion;
    }

    @Override
    public int index() {
        return ordinal();
    }

    @Override
    public String condition() {
        return condition;
    }

    @Override
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
