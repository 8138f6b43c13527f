package nl.kcc.events;

/// Why a department sends a hand-over on to another. A closed list, so that no name and no number can hide in it.
public enum ForwardReason {
    WRONG_DEPARTMENT,
    /// The other department does a part of it.
    SPLIT,
    /// Nobody has the time.
    CAPACITY,
    OTHER
}
