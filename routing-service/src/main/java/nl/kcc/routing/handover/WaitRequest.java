package nl.kcc.routing.handover;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

/// Stop the clock of the municipality's own term.
///
/// @param until when the clock runs again by itself; left out, after ten working days
record WaitRequest(@NotNull WaitingReason reason, Instant until) {
}
