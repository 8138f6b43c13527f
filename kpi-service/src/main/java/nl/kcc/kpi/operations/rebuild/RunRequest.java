package nl.kcc.kpi.operations.rebuild;

/// @param dryRun whether only to tell what would change; false when absent
record RunRequest(Boolean dryRun) {
}
