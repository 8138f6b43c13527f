/// One table of counters, which are always the sum of the facts.
///
/// [Grain] is where a grain is added or taken away: one constant, from which all the rest follows. What a batch changes is
/// gathered in [Deltas], in [Cell]s of days; [Counters] adds it to every grain, in the batch's own transaction. A counter
/// holds a number for each [Measure]. [NetCounters] counts net figures anew when the catalogue changes on which days a topic
/// may be answered at once ([DirectTopics]).
package nl.kcc.kpi.counters;
