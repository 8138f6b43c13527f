package nl.kcc.routing.handover;

import java.util.List;

import nl.kcc.edge.ListPosition;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.standing.HandoverFilter;
import nl.kcc.routing.standing.ListedHandover;

/// One page of hand-overs.
///
/// @param total how many there are on all pages
/// @param next for `after`; left out on the last page
record HandoversView(long total, int page, int pageSize, String next, List<HandoverView> handovers) {

    /// @param rows one more than a page holds, where there are more
    static HandoversView of(long total, HandoverFilter filter, List<ListedHandover> rows, Catalogue catalogue) {
        boolean more = rows.size() > filter.size();
        ListedHandover last = more ? rows.get(filter.size() - 1) : null;
        return new HandoversView(total, filter.page(), filter.size(),
                more ? new ListPosition(last.handover().dueAt(), last.handover().handoverId()).toString() : null,
                rows.stream().limit(filter.size()).map(row -> HandoverView.of(row, catalogue)).toList());
    }
}
