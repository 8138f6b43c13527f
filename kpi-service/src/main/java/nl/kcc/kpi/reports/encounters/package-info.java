/// `GET /v1/kpi/encounters`: how citizens fare at the telephone and the counter, before anybody registers anything.
///
/// [EncounterReport] asks for the cells of the period and for the norms that were in force in it; [EncounterCounts] says what
/// became of the calls and visits, [EncounterJudgement] how many were helped in time by the norm of their day, and [HandleTime]
/// how long that took. Which share was registered stands beside them, since what is not is missing from every other figure. Days
/// of which something is known to be missing are told ([EncounterGaps]): a gap is no zero.
package nl.kcc.kpi.reports.encounters;
