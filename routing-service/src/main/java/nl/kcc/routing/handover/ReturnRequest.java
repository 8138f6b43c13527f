package nl.kcc.routing.handover;

import jakarta.validation.constraints.NotNull;

import nl.kcc.events.ReturnReason;

/// Give it back to the front office, and say why.
///
/// @param takeOver whether it goes on although somebody else works on it
/// @param revision the one that was read before; null for whichever it has
record ReturnRequest(@NotNull ReturnReason reason, Boolean takeOver, Integer revision) {
}
