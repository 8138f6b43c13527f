package nl.kcc.kpi.rebuild;

import java.util.List;

import nl.kcc.kpi.drift.DriftView;

/// What a run changes, or would change.
///
/// @param contacts facts that are missing or different
/// @param cells counters that are different, roll-ups included
/// @param first the first of the cells, as they were (`counters`) and as they become (`facts`)
record Differences(int contacts, int cells, List<DriftView.Cell> first) {
}
