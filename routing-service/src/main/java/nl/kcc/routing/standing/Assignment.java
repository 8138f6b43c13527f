package nl.kcc.routing.standing;

import java.time.Instant;

/// Who works on a hand-over.
///
/// @param assignee user name; null when nobody does yet
/// @param at since when; null when nobody does
/// @param revision of the hand-over: one more with each change, of the assignment too
public record Assignment(String assignee, Instant at, int revision) {

    public Assignment to(String next, Instant now) {
        return new Assignment(next, next == null ? null : now, revision);
    }
}
