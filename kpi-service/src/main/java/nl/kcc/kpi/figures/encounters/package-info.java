/// Calls and counter visits, summed up for whoever reports on them or judges them by a norm.
///
/// [EncounterCells] reads them from `encounter_sum` by whole months, and the days that are left from the sums of days or from the
/// facts: [EncounterCell]s, as many as there are different waits, however many calls there were. An [EncounterPromise] tells of
/// each cell whether it was kept. [NormedParts] cuts a question into parts in each of which one norm holds ([EncounterNorms]).
package nl.kcc.kpi.figures.encounters;
