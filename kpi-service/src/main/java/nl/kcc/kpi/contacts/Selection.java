package nl.kcc.kpi.contacts;

/// Which contacts to list: one counted state, or all of a sum.
enum Selection {
    REGISTERED("true"),
    FIRST("state <> 'EXCLUDED'"),
    DECIDED("state not in ('EXCLUDED', 'OPEN')"),
    OPEN("state = 'OPEN'"),
    SETTLED("state = 'SETTLED'"),
    WARM_SETTLED("state = 'WARM_SETTLED'"),
    HANDED_OVER("state = 'HANDED_OVER'"),
    CITIZEN_RETURNS("state = 'CITIZEN_RETURNS'"),
    OVERDUE("state = 'OVERDUE'"),
    REOPENED("state = 'REOPENED'"),
    EXCLUDED("state = 'EXCLUDED'");

    private final String condition;

    Selection(String condition) {
        this.condition = condition;
    }

    /// In SQL, over `counted_contact`.
    String condition() {
        return condition;
    }
}
