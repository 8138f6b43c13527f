package nl.kcc.routing.handover;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import nl.kcc.routing.worklist.Worker;

/// Say who works on it: oneself, or a colleague.
///
/// @param takeOver whether it goes on although somebody else works on it
/// @param revision the one that was read before; null for whichever it has
record AssignRequest(
        @NotNull(message = "Kies wie eraan werkt.") @Pattern(regexp = Worker.NAME, message = Worker.NO_NAME) String assignee,
        Boolean takeOver, Integer revision) {

    HandoverMove move(Worker worker) {
        return assignee.equals(worker.name()) ? new HandoverMove.Take() : new HandoverMove.Assign(assignee);
    }
}
