package nl.kcc.kpi.counting;

/// How a contact is counted. Each contact is in exactly one of these.
public enum CountedState {
    /// No outcome yet and the norm has not passed: not decided.
    OPEN,
    /// A substantive answer by the front office, within the norm, never handed over: the only success.
    SETTLED,
    /// Transferred while the citizen waited, and solved there and then.
    WARM_SETTLED,
    /// Once handed over to the back office, whatever happened later.
    HANDED_OVER,
    /// The citizen was told to contact us again.
    CITIZEN_RETURNS,
    /// The answer norm passed without a substantive answer, even when one came later.
    OVERDUE,
    /// Reopened after an answer.
    REOPENED,
    /// A confirmed repeat of an earlier contact, so not a first one: counted apart.
    FOLLOW_UP,
    /// Not a question of a citizen at all: spam, a wrong number, a test.
    EXCLUDED;

    /// Decided, and no success.
    public boolean isLost() {
        return switch (this) {
            case OPEN, SETTLED, FOLLOW_UP, EXCLUDED -> false;
            case WARM_SETTLED, HANDED_OVER, CITIZEN_RETURNS, OVERDUE, REOPENED -> true;
        };
    }
}
