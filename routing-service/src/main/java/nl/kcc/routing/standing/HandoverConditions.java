package nl.kcc.routing.standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a [HandoverFilter] means in a query. Values are only ever parameters.
final class HandoverConditions {

    /// Word for word what the indexes of the work list say: of a parameter the planner would not know that they hold.
    static final String UNDER_WAY = "status in (nl.kcc.events.HandoverStatus.OPEN, nl.kcc.events.HandoverStatus.ACCEPTED)";
    static final String WANDERING = "(pingPong = true or hops >= " + ListedHandover.HOPS_TOO_MANY + ")";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private HandoverConditions() {
    }

    static HandoverConditions of(HandoverFilter filter) {
        var conditions = new HandoverConditions();
        conditions.within(filter);
        conditions.work(filter.work());
        return conditions;
    }

    HandoverConditions add(String condition) {
        conditions.add(condition);
        return this;
    }

    HandoverConditions with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /// Empty, or with ` where ` before it.
    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void within(HandoverFilter filter) {
        if (!filter.scope().municipalities().every()) {
            add("municipality in :municipalities").with("municipalities", filter.scope().municipalities().codes());
        }
        filter.scope().departments().ifPresent(own -> add("department in :own").with("own", own));
        if (filter.department() != null) {
            add("department = :department").with("department", filter.department());
        }
        if (filter.states().equals(HandoverFilter.UNDER_WAY)) {
            add(UNDER_WAY);
        } else if (!filter.states().isEmpty()) {
            add("status in :states").with("states", filter.states());
        }
        if (filter.overdue() != null) {
            add("overdueAt is " + (filter.overdue() ? "not null" : "null"));
        }
    }

    private void work(HandoverFilter.Work work) {
        if (work.assignees() != null) {
            add("assignee in :assignees").with("assignees", work.assignees());
        }
        if (work.unassigned()) {
            add("assignee is null");
        }
        if (work.due() != null && work.due().from() != null) {
            add("dueAt >= :dueFrom").with("dueFrom", work.due().from());
        }
        if (work.due() != null && work.due().before() != null) {
            add("dueAt < :dueBefore").with("dueBefore", work.due().before());
        }
        if (work.wandering()) {
            add(WANDERING);
        }
    }
}
