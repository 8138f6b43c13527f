/// The figures prove themselves: the counters must equal what the facts add up to, cell by cell.
///
/// [DriftCheck] compares them in one statement, so in one consistent view of the database; [DriftWatch] does so every
/// minute and tells the number of differing cells as the metric `kpi_drift_cells`. It is 0, or somebody has changed
/// rows behind the service's back.
package nl.kcc.kpi.drift;
