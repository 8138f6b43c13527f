package nl.kcc.routing.handover;

import java.util.List;

import nl.kcc.routing.standing.ListedHandover;

/// A hand-over with everyone who held it, in order, and how its terms run.
record HandoverWithHolders(ListedHandover listed, List<HolderRow> holders, HandoverClock clock) {
}
