package nl.kcc.intake.listing;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import nl.kcc.intake.domain.VisibleState;

/// [VisibleState] as a condition on a contact `c` and what routing told of it, `d`. A test holds the two against each other.
final class StateCondition {

    private static final String COUNTS = "c.exclusion is null";
    private static final String FOLLOWS_UP = "(c.repeat_of is not null and c.chain_strength = 'CONFIRMED')";
    private static final String FIRST = COUNTS + " and " + FOLLOWS_UP + " is not true";
    private static final String HANDED_OVER = "(c.handover_requested_at is not null or d.handed_over_at is not null)";
    private static final String AT_FRONT_OFFICE = FIRST + " and not " + HANDED_OVER;
    private static final String IN_TIME = AT_FRONT_OFFICE + " and c.reopened_at is null and d.answer_overdue_at is null";

    /// Where all contacts are found that can be in a state, where those are few.
    private static final Map<VisibleState, String> FEW = Map.of(
            VisibleState.OPEN, "select contact_id from front_office_work",
            VisibleState.REOPENED, "select id from contact where reopened_at is not null",
            VisibleState.OVERDUE, "select contact_id from decision where answer_overdue_at is not null");

    private StateCondition() {
    }

    /// Looks only at the few that it can be, where the states allow it: so a list of all that is open does not ask every
    /// contact that ever came in.
    static String anyOf(Set<VisibleState> states) {
        String condition = joined(states, " or ", state -> "(" + of(state) + ")");
        return FEW.keySet().containsAll(states)
                ? "c.id in (" + joined(states, " union all ", FEW::get) + ") and (" + condition + ")"
                : "(" + condition + ")";
    }

    private static String joined(Set<VisibleState> states, String between, Function<VisibleState, String> part) {
        return states.stream().sorted().map(part).collect(Collectors.joining(between));
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
