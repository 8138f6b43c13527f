/// Measures the product beside its limits, in one run on one machine.
///
/// [Bench] is the program. [Registrations] are what clients reach over REST in a [ClosedLoop], beside [Pgbench], which does
/// the same inserts on the same server; [StreamLatency] is the time from a POST to the figure on the stream. [CpuUse] tells
/// where the time goes. Everything is printed as Markdown with machine, versions, settings, n and spread.
package nl.kcc.benchmarks;
