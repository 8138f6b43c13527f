package nl.kcc.routing.handover;

import java.util.List;

/// A hand-over with everyone who held it.
record HandoverDetails(ListedHandover handover, List<HolderRow> chain) {
}
