/// What operators do: see whether counters equal facts, whether anything was missed, and mend both.
package nl.kcc.kpi.operations;
