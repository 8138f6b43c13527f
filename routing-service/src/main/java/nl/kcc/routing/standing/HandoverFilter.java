package nl.kcc.routing.standing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import nl.kcc.edge.ListPosition;
import nl.kcc.events.HandoverStatus;

/// Which hand-overs are asked for; null means any, and so does an empty set of states.
///
/// @param page from 1
/// @param size of a page
/// @param after begin behind this entry; null to begin with the first
public record HandoverFilter(HandoverScope scope, String department, Set<HandoverStatus> states, Boolean overdue, Work work,
        int page, int size, ListPosition after) {

    /// What a department has in hand.
    public static final Set<HandoverStatus> UNDER_WAY = Set.copyOf(EnumSet.of(HandoverStatus.OPEN, HandoverStatus.ACCEPTED));

    /// How the work is divided.
    ///
    /// @param assignees one of these works on it; null for anybody and nobody
    /// @param unassigned whether only what nobody works on
    /// @param due null for any moment
    /// @param wandering whether only what is sent from pillar to post
    public record Work(Set<String> assignees, boolean unassigned, Due due, boolean wandering) {
        public static final Work ANY = new Work(null, false, null, false);
    }

    /// From one moment up to another; null where there is no bound.
    public record Due(Instant from, Instant before) {
    }
}
