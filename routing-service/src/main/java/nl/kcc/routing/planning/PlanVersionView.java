package nl.kcc.routing.planning;

import java.time.Instant;

import nl.kcc.routing.rulesets.DocumentHistory.Held;

/// When somebody changed it.
///
/// @param changedBy user name; null for what came with the installation
record PlanVersionView(int version, Instant changedAt, String changedBy) {

    static PlanVersionView of(Held held) {
        return new PlanVersionView(held.version(), held.author() == null ? null : held.from(), held.author());
    }
}
