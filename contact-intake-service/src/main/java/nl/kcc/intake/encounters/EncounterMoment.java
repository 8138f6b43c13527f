package nl.kcc.intake.encounters;

/// What may happen in a call or a visit.
public enum EncounterMoment {
    /// It rings, or a ticket is taken.
    OFFERED,
    /// A ticket is called. The visitor may not be there, so nobody has answered yet.
    CALLED,
    /// Somebody answers, or the visitor is served.
    ANSWERED,
    /// A call is passed on.
    TRANSFERRED,
    /// It is over, or the visitor left.
    ENDED
}
