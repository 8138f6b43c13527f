/// The figures prove themselves: the counters must equal what the facts add up to, cell by cell.
///
/// [DriftCheck] compares them in one statement, so in one consistent view of the database; [DriftWatch] does so every
/// minute, the newest month always, the older ones in turn, and the years of municipalities in turn too, and tells the number
/// of differing cells as the metric `kpi_drift_cells`. It is 0, or somebody has changed rows behind the service's back.
/// [Recount] makes them equal again.
package nl.kcc.kpi.operations.drift;
