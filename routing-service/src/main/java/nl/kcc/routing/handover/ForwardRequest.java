package nl.kcc.routing.handover;

import jakarta.validation.constraints.NotNull;

import nl.kcc.edge.PlainText;

/// Send it to another department, and say why.
record ForwardRequest(@NotNull @PlainText(min = 1, max = 64, multiline = false) String department,
        @NotNull @PlainText(min = 1, max = 500) String reason) {
}
