package nl.kcc.kpi.figures;

import java.util.List;

import nl.kcc.kpi.counters.Tally;

/// What the counters say of one group.
///
/// @param keys one for each dimension of the split, in its order; empty for "none"
/// @param name of the topic, where the split tells topics apart and it is known
record GroupSum(List<String> keys, String name, Tally tally) {
}
