package nl.kcc.kpi.steering.advice;

/// Whether there is anything to advise.
enum AdviceStanding {
    /// The norm is missed, and these are the causes.
    MISSED,
    /// The norm is missed, and no cause has a name that one could work on.
    WITHOUT_CAUSE,
    /// The figure is at or over the norm, surely or not.
    MET,
    /// Too few decided contacts for a verdict.
    TOO_FEW,
    /// Nothing is decided.
    NO_DATA
}
