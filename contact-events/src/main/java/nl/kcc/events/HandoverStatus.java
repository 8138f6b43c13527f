package nl.kcc.events;

/// Where a hand-over stands at the back office.
public enum HandoverStatus {
    OPEN,
    ACCEPTED,
    /// The department sent it back to the front office.
    RETURNED,
    COMPLETED
}
