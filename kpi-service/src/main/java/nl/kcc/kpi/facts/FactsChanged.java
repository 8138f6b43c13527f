package nl.kcc.kpi.facts;

/// A batch was committed: figures may have changed.
public record FactsChanged() {
}
