package nl.kcc.routing.planning;

import java.time.Instant;

/// What another calendar, or other terms, make of a due moment.
@FunctionalInterface
interface ChangedPlan {

    /// The same moment when nothing changes for it.
    Instant dueOf(OpenPromise promise);
}
