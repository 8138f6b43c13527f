package nl.kcc.kpi.steering.outlook;

/// What can still become of a period.
enum OutlookStanding {
    /// The norm is reached, whatever still comes.
    SURE,
    /// It is reached when enough of what is open or still to come goes right.
    POSSIBLE,
    /// It is missed even when all of that goes right.
    OUT_OF_REACH,
    /// With what is still to come there are too few contacts for a verdict.
    TOO_FEW
}
