package nl.kcc.kpi.fold;

/// A batch was committed: figures may have changed.
public record FactsChanged() {
}
