package nl.kcc.simulator.ledger;

/// How far a hand-over is.
public enum Stage {
    OPEN,
    ACCEPTED,
    /// Given back to the front office.
    RETURNED,
    COMPLETED
}
