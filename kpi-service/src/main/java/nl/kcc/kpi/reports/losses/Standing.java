package nl.kcc.kpi.reports.losses;

/// Where the figure stands, seen from the norm.
enum Standing {
    /// The figure is at or over the norm, surely or not.
    MET,
    /// The topics named close the gap.
    REACHABLE,
    /// All topics together do not.
    OUT_OF_REACH,
    /// Too few decided contacts for a verdict.
    TOO_FEW,
    /// Nothing is decided.
    NO_DATA
}
