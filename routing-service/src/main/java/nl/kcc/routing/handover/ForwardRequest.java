package nl.kcc.routing.handover;

import jakarta.validation.constraints.NotNull;

import nl.kcc.events.ForwardReason;

/// Send it to another department, and say why.
record ForwardRequest(@NotNull String department, @NotNull ForwardReason reason) {
}
