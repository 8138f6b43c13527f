package nl.kcc.kpi.steering.norms;

/// Fired after a norm, or an action that serves one, was changed.
public record NormsChanged() {
}
