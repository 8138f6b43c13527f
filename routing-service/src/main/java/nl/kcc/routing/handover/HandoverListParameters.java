package nl.kcc.routing.handover;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import nl.kcc.edge.ListPosition;
import nl.kcc.edge.Problem;
import nl.kcc.events.HandoverStatus;
import nl.kcc.routing.standing.HandoverFilter;
import nl.kcc.routing.standing.HandoverScope;
import nl.kcc.routing.worklist.Worker;

/// What a client asks of the list.
class HandoverListParameters {

    private static final String TRUE_OR_FALSE = "moet true of false zijn";

    @QueryParam("municipality")
    @Parameter(description = "CBS code")
    String municipality;

    @QueryParam("department")
    @Parameter(description = "Who has it, or gave it back")
    String department;

    @QueryParam("state")
    @Parameter(description = "Any of these; without it any, or OPEN and ACCEPTED where who works on it or when it is due is asked")
    List<HandoverStatus> state;

    @QueryParam("overdue")
    @Parameter(description = "Whether its due moment passed without completion")
    @Pattern(regexp = "true|false", message = TRUE_OR_FALSE)
    String overdue;

    @QueryParam("assignee")
    @Parameter(description = "User name of who works on it")
    @Pattern(regexp = Worker.NAME, message = Worker.NO_NAME)
    String assignee;

    @QueryParam("mine")
    @Parameter(description = "`true` for what you work on yourself, or do for a colleague who is away")
    @Pattern(regexp = "true|false", message = TRUE_OR_FALSE)
    String mine;

    @QueryParam("unassigned")
    @Parameter(description = "`true` for what nobody works on")
    @Pattern(regexp = "true|false", message = TRUE_OR_FALSE)
    String unassigned;

    @QueryParam("due")
    @Parameter(description = "LATE, or due later today, tomorrow or after that")
    DuePart due;

    @QueryParam("wandering")
    @Parameter(description = "`true` for what is sent from pillar to post: ping-pong, or a second change of department")
    @Pattern(regexp = "true|false", message = TRUE_OR_FALSE)
    String wandering;

    @QueryParam("page")
    @DefaultValue("1")
    @Min(1)
    @Max(1_000_000)
    int page;

    @QueryParam("pageSize")
    @DefaultValue("100")
    @Min(1)
    @Max(500)
    int pageSize;

    @QueryParam("limit")
    @Min(1)
    @Max(500)
    Integer limit;

    @QueryParam("after")
    @Parameter(description = "The `next` of the page before: a walk then shows each once, whatever comes in or is done meanwhile")
    String after;

    boolean isMine() {
        return "true".equals(mine);
    }

    /// @param own whose work the user does
    /// @throws Problem.InvalidInput naming the parameter that is wrong
    HandoverFilter filter(HandoverScope scope, Set<String> own, Instant now) {
        if (after != null && page > 1) {
            throw new Problem.InvalidInput("page", "Geef 'page' of 'after', niet allebei.");
        }
        if (assignee != null && isMine()) {
            throw new Problem.InvalidInput("assignee", "Geef 'assignee' of 'mine', niet allebei.");
        }
        Set<String> assignees = isMine() ? own : assignee == null ? null : Set.of(assignee);
        var work = new HandoverFilter.Work(assignees, "true".equals(unassigned), due == null ? null : due.at(now),
                "true".equals(wandering));
        return new HandoverFilter(scope, department, states(work), overdue == null ? null : Boolean.valueOf(overdue), work,
                page, limit == null ? pageSize : limit, after == null ? null : ListPosition.parse(after));
    }

    private Set<HandoverStatus> states(HandoverFilter.Work work) {
        return state.isEmpty() && !work.equals(HandoverFilter.Work.ANY) ? HandoverFilter.UNDER_WAY : Set.copyOf(state);
    }
}
