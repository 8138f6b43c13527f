package nl.kcc.routing.handover;

import jakarta.validation.constraints.NotNull;

/// Close it with a result.
record CompleteRequest(@NotNull HandoverResult result) {
}
