package nl.kcc.routing.trials;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

/// On which contacts to try a rule set.
///
/// @param from the first day
/// @param to the last day
/// @param municipality left out for all that the user may see
record TrialRequest(@NotNull LocalDate from, @NotNull LocalDate to, String municipality) {
}
