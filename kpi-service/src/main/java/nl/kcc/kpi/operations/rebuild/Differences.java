package nl.kcc.kpi.operations.rebuild;

import java.util.List;
import java.util.UUID;

import nl.kcc.kpi.operations.drift.DriftView;

/// What a run changes, or would change.
///
/// @param contacts facts that are missing or different
/// @param cells counters that are different, in all grains
/// @param firstContacts the first of the contacts whose fact is missing or different
/// @param firstCells the first of the cells, as they were (`counters`) and as they become (`facts`)
record Differences(int contacts, int cells, List<UUID> firstContacts, List<DriftView.Cell> firstCells) {
}
