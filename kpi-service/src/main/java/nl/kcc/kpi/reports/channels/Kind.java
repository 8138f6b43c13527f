package nl.kcc.kpi.reports.channels;

/// How total and channels moved since the period before.
enum Kind {
    /// Total and channels did not move in opposite directions.
    NONE,
    CHANNELS_UP_TOTAL_DOWN,
    CHANNELS_DOWN_TOTAL_UP
}
