package nl.kcc.routing.handover;

import jakarta.validation.constraints.NotNull;

/// Close it with a result.
///
/// @param takeOver whether it goes on although somebody else works on it
/// @param revision the one that was read before; null for whichever it has
record CompleteRequest(@NotNull HandoverResult result, Boolean takeOver, Integer revision) {
}
