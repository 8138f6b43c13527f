package nl.kcc.kpi.operations.rebuild;

/// Where a run takes the contacts from.
enum Source {
    /// The events, from the first that Kafka still has.
    LOG,
    /// The facts as they are, counted again.
    FACTS
}
