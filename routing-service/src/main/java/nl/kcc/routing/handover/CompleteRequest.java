package nl.kcc.routing.handover;

import jakarta.validation.constraints.NotNull;

import nl.kcc.edge.PlainText;

/// Close it with a result, and perhaps what was answered.
record CompleteRequest(@PlainText(max = 4000) String text, @NotNull HandoverResult result) {
}
