package nl.kcc.kpi.operations.rebuild;

/// How far a run is.
enum Phase {
    READING,
    /// Contacts of which more was heard later are put together.
    MERGING,
    COMPARING,
    /// Facts and counters are changed, in one transaction that nobody sees yet.
    SWITCHING,
    DONE,
    FAILED,
    /// The service was stopped in the middle; nothing was changed.
    BROKEN_OFF
}
