package nl.kcc.routing.handover;

import jakarta.validation.constraints.NotNull;

import nl.kcc.events.ForwardReason;

/// Send it to another department, and say why.
///
/// @param takeOver whether it goes on although somebody else works on it
/// @param revision the one that was read before; null for whichever it has
record ForwardRequest(@NotNull String department, @NotNull ForwardReason reason, Boolean takeOver, Integer revision) {
}
