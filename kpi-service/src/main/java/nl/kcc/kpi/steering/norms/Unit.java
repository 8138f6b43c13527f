package nl.kcc.kpi.steering.norms;

/// What a norm's threshold is counted in.
enum Unit {
    SECONDS,
    MINUTES,
    WORKING_DAYS,
    TRANSFERS
}
