package nl.kcc.routing.handover;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

/// Stop the clock of the municipality's own term.
///
/// @param until when the clock runs again by itself; left out, after ten working days
/// @param takeOver whether it goes on although somebody else works on it
/// @param revision the one that was read before; null for whichever it has
record WaitRequest(@NotNull WaitingReason reason, Instant until, Boolean takeOver, Integer revision) {
}
