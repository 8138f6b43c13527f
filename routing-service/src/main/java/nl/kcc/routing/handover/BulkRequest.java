package nl.kcc.routing.handover;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import nl.kcc.edge.Problem;
import nl.kcc.events.ForwardReason;
import nl.kcc.events.ReturnReason;
import nl.kcc.routing.worklist.Worker;

/// The same move with many hand-overs.
///
/// @param assignee with `ASSIGN`
/// @param department with `FORWARD`
/// @param reason with `FORWARD` and `RETURN`
/// @param result with `COMPLETE`
/// @param takeOver whether it goes on although somebody else works on one
record BulkRequest(@NotEmpty(message = "Kies minstens één overdracht.") @Size(max = BulkRequest.MOST) List<@NotNull UUID> ids,
        @NotNull Action action, @Pattern(regexp = Worker.NAME, message = Worker.NO_NAME) String assignee,
        @Pattern(regexp = "[a-z0-9-]{1,100}") String department, @Pattern(regexp = "[A-Z_]{1,40}") String reason,
        HandoverResult result, Boolean takeOver) {

    static final int MOST = 200;

    enum Action {
        ASSIGN,
        UNASSIGN,
        FORWARD,
        RETURN,
        COMPLETE
    }

    /// @throws Problem.InvalidInput naming what the action wants and was not given
    HandoverMove move(Worker worker) {
        return switch (action) {
            case ASSIGN -> new AssignRequest(demand("assignee", assignee), takeOver, null).move(worker);
            case UNASSIGN -> new HandoverMove.Unassign();
            case FORWARD -> new HandoverMove.Forward(demand("department", department),
                    code("reason", reason, ForwardReason.values()));
            case RETURN -> new HandoverMove.GiveBack(code("reason", reason, ReturnReason.values()));
            case COMPLETE -> new HandoverMove.Complete(demand("result", result));
        };
    }

    private static <E extends Enum<E>> E code(String field, String given, E[] known) {
        String name = demand(field, given);
        return Arrays.stream(known).filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> new Problem.InvalidInput(field, "Het veld '%s' moet een van deze zijn: %s."
                        .formatted(field, String.join(", ", Arrays.stream(known).map(Enum::name).toList()))));
    }

    private static <T> T demand(String field, T given) {
        if (given == null) {
            throw new Problem.InvalidInput(field, "Het veld '%s' is verplicht bij deze handeling.".formatted(field));
        }
        return given;
    }
}
