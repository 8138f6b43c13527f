package nl.kcc.kpi.counters;

/// What a batch adds to a row of counters.
record CounterRow(Grain grain, Cell cell, long[] numbers) {
}
