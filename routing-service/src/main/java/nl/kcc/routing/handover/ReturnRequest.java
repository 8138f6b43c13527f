package nl.kcc.routing.handover;

import jakarta.validation.constraints.NotNull;

import nl.kcc.events.ReturnReason;

/// Give it back to the front office, and say why.
record ReturnRequest(@NotNull ReturnReason reason) {
}
