package nl.kcc.kpi.live;

import nl.kcc.kpi.figures.KpiView;

/// Figures, and what goes over the wire for them.
record Snapshot(KpiView view, String json) {
}
