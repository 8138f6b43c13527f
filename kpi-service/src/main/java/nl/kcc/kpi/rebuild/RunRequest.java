package nl.kcc.kpi.rebuild;

/// @param dryRun whether only to tell what would change; false when absent
record RunRequest(Boolean dryRun) {
}
