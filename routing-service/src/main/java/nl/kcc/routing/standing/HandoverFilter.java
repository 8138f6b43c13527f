package nl.kcc.routing.standing;

import nl.kcc.edge.ListPosition;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.events.HandoverStatus;

/// Which hand-overs are asked for; null means any.
///
/// @param page from 1
/// @param size of a page
/// @param after begin behind this entry; null to begin with the first
public record HandoverFilter(MunicipalityScope scope, String department, HandoverStatus state, Boolean overdue, int page,
        int size, ListPosition after) {
}
