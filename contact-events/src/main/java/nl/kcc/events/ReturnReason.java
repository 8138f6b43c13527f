package nl.kcc.events;

/// Why a department gives a hand-over back to the front office. A closed list, so that no name and no number can hide in it.
public enum ReturnReason {
    /// What the citizen wants is not clear.
    UNCLEAR,
    DATA_MISSING,
    FRONT_OFFICE_CAN,
    OTHER
}
