package nl.kcc.kpi.live;

import nl.kcc.kpi.figures.KpiView;

/// Figures, and what goes over the wire for them.
record KpiSnapshot(KpiView view, String json) {
}
