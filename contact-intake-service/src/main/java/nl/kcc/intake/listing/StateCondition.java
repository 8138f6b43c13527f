package nl.kcc.intake.listing;

import nl.kcc.intake.domain.VisibleState;

/// [VisibleState] as a condition on a contact `c` and what routing told of it, `d`. A test holds the two against each other.
final class StateCondition {

    private static final String COUNTS = "c.exclusion is null";
    private static final String FOLLOWS_UP = "(c.repeat_of is not null and c.chain_strength = 'CONFIRMED')";
    private static final String FIRST = COUNTS + " and " + FOLLOWS_UP + " is not true";
    private static final String HANDED_OVER = "(c.handover_requested_at is not null or d.handed_over_at is not null)";
    private static final String AT_FRONT_OFFICE = FIRST + " and not " + HANDED_OVER;
    private static final String IN_TIME = AT_FRONT_OFFICE + " and c.reopened_at is null and d.answer_overdue_at is null";

    private StateCondition() {
    }

    static String of(VisibleState state) {
        return switch (state) {
            case EXCLUDED -> "c.exclusion is not null";
            case FOLLOW_UP -> COUNTS + " and " + FOLLOWS_UP;
            case HANDED_OVER -> FIRST + " and " + HANDED_OVER;
            case REOPENED -> AT_FRONT_OFFICE + " and c.reopened_at is not null";
            case OVERDUE -> AT_FRONT_OFFICE + " and c.reopened_at is null and d.answer_overdue_at is not null";
            case CITIZEN_RETURNS, WARM_SETTLED -> IN_TIME + " and c.outcome = '" + state + "'";
            case SETTLED -> IN_TIME + " and c.outcome in ('ANSWERED', 'ANSWERED_AFTER_CONSULT', 'REFERRED')";
            case OPEN -> IN_TIME + " and c.outcome is null";
        };
    }
}
