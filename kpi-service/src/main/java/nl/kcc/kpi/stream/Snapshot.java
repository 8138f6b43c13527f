package nl.kcc.kpi.stream;

import nl.kcc.kpi.figures.KpiView;

/// Figures, and what goes over the wire for them.
record Snapshot(KpiView view, String json) {
}
