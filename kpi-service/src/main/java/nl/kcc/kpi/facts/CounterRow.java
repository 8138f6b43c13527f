package nl.kcc.kpi.facts;

/// What a batch adds to a row of counters.
///
/// @param grain of no meaning to a table that has only one
/// @param numbers in the order of the table's columns
record CounterRow(String grain, Cell cell, long[] numbers) {
}
