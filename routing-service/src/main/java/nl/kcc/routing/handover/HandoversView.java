package nl.kcc.routing.handover;

import java.util.List;

/// One page of hand-overs.
///
/// @param total how many there are on all pages
record HandoversView(long total, int page, int pageSize, List<HandoverView> handovers) {
}
